import type { Page } from 'puppeteer-core';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { readFragmentDirective } from '../../lib/link/fragment-directive.ts';
import { decodePayload } from '../../lib/link/payload.ts';
import { press, waitForControl, waitForNoControl, waitUntil } from '../support/controls.ts';
import { isInView } from '../support/in-view.ts';
import { setLinkSettings } from '../support/link-settings.ts';
import { markSnippets, mintBy, waitForBar } from '../support/mark-page.ts';
import { untilPopupSays } from '../support/popup-text.ts';
import { pressInView } from '../support/press-in-view.ts';
import type { ReleaseVersion } from '../support/serve-fixtures.ts';
import { useSession } from '../support/use-session.ts';

const SNIPPETS = [
  { quote: 'will sign a shared handbook', ink: 'leaf' },
  { quote: 'and would like to learn from the mistakes of others before it makes its own', ink: 'rose' },
  { quote: 'cooks from all thirteen cities share one very long table', ink: 'violet' },
] as const;

const sharer = useSession();
const friend = useSession();
let link = '';

beforeAll(async () => {
  const { browser } = sharer;
  await setLinkSettings(browser, { name: 'Ann' });
  const page = await sharer.openPage('/release/');
  await markSnippets(browser, page, SNIPPETS);
  const popup = await browser.openPopup(page);
  ({ link } = await mintBy(browser, popup, () => press(browser, popup, 'Copy link to all')));
  await page.close();
});

/** Opens the link, on this version of the page, and the popup over it. */
async function visit(edition: string, version: ReleaseVersion): Promise<{ page: Page; popup: Page }> {
  friend.fixtures.showRelease(version);
  const address = link
    .replace(/^[^#]*/, `${friend.fixtures.pressOrigin}/release/?edition=${edition}`)
    .replace(/snip=\w+/, `snip=${edition}`);
  const page = await friend.browser.openPage(address);
  onTestFinished(() => page.close());
  const popup = await friend.browser.openPopup(page);
  await untilPopupSays(popup, 'Shared with you');
  return { page, popup };
}

/** Words struck out, and words underlined, in the popup. */
const changesIn = (popup: Page) =>
  popup.evaluate(() =>
    ['del', 'ins'].map((name) => Array.from(document.querySelectorAll(name), (each) => each.textContent)),
  );

test('lists what was shared, by whom, keeps one and then all', async () => {
  const { browser } = friend;
  const { page, popup } = await visit('keep', 'original');
  await untilPopupSays(popup, 'Shared with you by \u2068Ann\u2069', ...SNIPPETS.map(({ quote }) => quote));
  await pressInView(browser, popup, 'Keep');
  await untilPopupSays(popup, 'Kept: 1 snippet.', 'Yours already', 'Your marks');
  const [first] = await friend.untilMarks(page, 'one kept mark', ({ length }) => length === 1);
  expect(first).toMatchObject({ ink: 'leaf', origin: { shareId: 'keep', ordinal: 0 } });
  await pressInView(browser, popup, 'Keep all');
  await untilPopupSays(popup, 'Kept: 2 snippets.');
  await friend.untilMarks(page, 'three kept marks', ({ length }) => length === 3);
  await waitForNoControl(browser, popup, 'Dismiss');
});

test('dismisses what was shared, and keeps none of it', async () => {
  const { browser } = friend;
  const { page, popup } = await visit('dismiss', 'original');
  await pressInView(browser, popup, 'Dismiss');
  await untilPopupSays(popup, 'Dismissed. The link brings them back.');
  await waitForNoControl(browser, popup, 'Keep all');
  expect(await friend.marksOf(page)).toEqual([]);
  await page.bringToFront();
  await friend.expectPainted(page, []);
});

test('goes to a snippet when its words are pressed', async () => {
  const { browser } = friend;
  const { page, popup } = await visit('reveal', 'original');
  await waitForBar(browser, page, '3 snippets shared with you');
  await page.evaluate(() => scrollTo(0, 0));
  await popup.bringToFront();
  // The same words stand below, as marks that were kept on another page.
  await popup.$eval('.guest:nth-child(3) .quote', (words) => words.scrollIntoView({ block: 'center' }));
  await popup.click('.guest:nth-child(3) .quote');
  await waitUntil(page, 'snippet in view', async () => (await isInView(page, SNIPPETS[2].quote)) || null);
});

test('shows what has changed since it was marked', async () => {
  const { popup } = await visit('changed', 'edited');
  await untilPopupSays(popup, 'Changed since it was marked');
  // Of a snippet as long as this, a link has only the first words and the last.
  const [removed, added] = await changesIn(popup);
  expect(removed).toEqual([expect.stringMatching(/^would/)]);
  expect(added).toEqual([expect.stringMatching(/^wants/)]);
  await untilPopupSays(popup, 'The link carries only its first and last words');
});

test('says what is gone', async () => {
  const { popup } = await visit('gone', 'changed');
  await untilPopupSays(
    popup,
    'It said: \u2068will sign a shared handbook',
    'It said: \u2068and would',
    'No longer on this page',
  );
});

test('says that the page asks to sign in', async () => {
  const { popup } = await visit('signin', 'sign-in');
  await untilPopupSays(popup, 'This page asks you to sign in', 'Not found in what is shown here');
});

test('offers an answer to both, and to one’s own only', async () => {
  const { browser } = friend;
  const { page } = await visit('answer', 'original');
  await markSnippets(browser, page, [{ quote: 'one resident in five is a student', ink: 'sky' }]);
  const again = await browser.openPopup(page);
  await waitForControl(browser, again, 'Copy link to mine');
  await press(browser, again, 'More ways to share');
  await untilPopupSays(again, ' of 2,000 characters');
  const both = await mintBy(browser, again, () => pressInView(browser, again, 'Copy link to both'));
  await untilPopupSays(again, 'Link copied: 4 snippets');
  const mine = await mintBy(browser, again, () => pressInView(browser, again, 'Copy link to mine'));
  await untilPopupSays(again, 'Link copied: 1 snippet');
  const carried = [both, mine].map((share) =>
    decodePayload(readFragmentDirective(share.link).snip?.payload ?? ''),
  );
  expect(carried.map(({ marks, parent }) => [marks.length, parent])).toEqual([
    [4, 'answer'],
    [1, null],
  ]);
});
