import type { Page } from 'puppeteer-core';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { control, nextFrame, press } from '../support/controls.ts';
import { isInView } from '../support/in-view.ts';
import { markSnippets, mintBy, waitForBar, waitForNoBar } from '../support/mark-page.ts';
import { useSession } from '../support/use-session.ts';

const SNIPPETS = [
  { quote: 'the member cities will sign a shared handbook on early warning: who calls whom', ink: 'leaf' },
  { quote: 'and would like to learn from the mistakes of others before it makes its own', ink: 'rose' },
  {
    quote: 'with a part for thirteen different bells. After the session A closing declaration',
    ink: 'violet',
  },
] as const;
const AS_GUESTS = SNIPPETS.map((snippet) => ({ ...snippet, guest: true }));

const sharer = useSession();
const friend = useSession();
let link = '';

beforeAll(async () => {
  const page = await sharer.openPage('/release/');
  await markSnippets(sharer.browser, page, SNIPPETS);
  const popup = await sharer.browser.openPopup(page);
  ({ link } = await mintBy(sharer.browser, popup, () => press(sharer.browser, popup, 'Copy link to all')));
  await page.close();
});

/** A link of its own to the same snippets of the same document, under an address that no other test has. */
function linkTo(edition: string): string {
  return link
    .replace(/^[^#]*/, `${friend.fixtures.pressOrigin}/release/?edition=${edition}`)
    .replace(/snip=\w+/, `snip=${edition}`);
}

/** Opens an address in the friend's browser until the test is over. */
async function visit(address: string): Promise<Page> {
  const page = await friend.browser.openPage(address);
  onTestFinished(() => page.close());
  return page;
}

const opensFor = (page: Page) => waitForBar(friend.browser, page, '3 snippets shared with you.');

test('shows the snippets of a link as guests, the first in view, and keeps nothing unasked', async () => {
  const page = await visit(linkTo('shown'));
  await opensFor(page);
  expect(await isInView(page, SNIPPETS[0].quote)).toBe(true);
  await friend.expectPainted(page, AS_GUESTS);
  expect(await friend.browser.database()).toEqual({ highlights: [], shares: [], orphans: [] });

  // A page that had got hold of the button could still not press it.
  const [pressed] = await friend.browser.callOnControls(page, { name: 'Keep', role: 'button' }, (button) => {
    button.click();
    return 'pressed';
  });
  expect(pressed).toBe('pressed');
  await opensFor(page);
  expect(await friend.browser.database()).toEqual({ highlights: [], shares: [], orphans: [] });

  await press(friend.browser, page, 'Dismiss');
  await waitForNoBar(friend.browser, page);
  await friend.expectPainted(page, []);
  expect(await friend.browser.database()).toEqual({ highlights: [], shares: [], orphans: [] });
});

test('keeps the snippets at a press of Keep, each once', async () => {
  const address = linkTo('kept');
  const page = await visit(address);
  await opensFor(page);
  await press(friend.browser, page, 'Keep');
  const rows = await friend.untilMarks(page, 'three kept marks', ({ length }) => length === 3);
  expect(rows.map(({ quote, ink, origin, id }) => ({ quote, ink, origin, id }))).toEqual(
    SNIPPETS.map(({ quote, ink }, ordinal) => ({
      quote: expect.toSatisfy((words: string) => words.replace(/\s+/g, ' ') === quote),
      ink,
      origin: { shareId: 'kept', ordinal },
      id: expect.stringMatching(new RegExp(`^kept-${ordinal}-`)),
    })),
  );
  await waitForBar(friend.browser, page, 'Kept: 3 snippets.');
  await friend.expectPainted(page, SNIPPETS);

  const again = await visit(address);
  await waitForBar(friend.browser, again, '3 snippets of this link are in your library already.');
  expect(await control(friend.browser, again, 'Keep')).toBeNull();
  await friend.expectPainted(again, SNIPPETS);
  expect(await friend.marksOf(again, { removed: true })).toHaveLength(3);
});

test('takes keeping back, and asks again', async () => {
  const page = await visit(linkTo('undone'));
  await opensFor(page);
  await press(friend.browser, page, 'Keep');
  await friend.untilMarks(page, 'three kept marks', ({ length }) => length === 3);
  await press(friend.browser, page, 'Undo');
  await friend.untilMarks(page, 'no kept mark', ({ length }) => length === 0);
  await opensFor(page);
  await friend.expectPainted(page, AS_GUESTS);
  await press(friend.browser, page, 'Keep');
  await friend.untilMarks(page, 'three kept marks', ({ length }) => length === 3);
  await friend.expectPainted(page, SNIPPETS);
});

test('tells the sharer that the snippets are theirs already', async () => {
  const page = await sharer.browser.openPage(link);
  onTestFinished(() => page.close());
  await waitForBar(sharer.browser, page, '3 snippets of this link are in your library already.');
  await sharer.expectPainted(page, SNIPPETS);
  expect((await sharer.browser.database()).highlights).toHaveLength(3);
});

test('lists the snippets that are no longer on the page, and paints them nowhere', async () => {
  friend.fixtures.showRelease('changed');
  onTestFinished(() => friend.fixtures.showRelease('original'));
  const page = await visit(linkTo('changed'));
  const said = await waitForBar(friend.browser, page, '1 snippet shared with you.');
  expect(said).toContain('2 of 3 snippets are no longer on this page.');
  expect(said).toContain('It said: \u2068the member cities');
  expect(said).toContain('It said: \u2068and would like');
  await friend.expectPainted(page, AS_GUESTS.slice(2));
});

test('opens a link that is followed within the page, as often as it is followed', async () => {
  const page = await visit(`${friend.fixtures.pressOrigin}/release/?edition=within`);
  // Without native directives: here it is Snipmark that scrolls.
  await page.evaluate(
    (href) => {
      const anchor = document.createElement('a');
      Object.assign(anchor, { href, textContent: 'snippets of a friend' });
      document.querySelector('.dateline')?.replaceChildren(anchor);
    },
    linkTo('within').replace(/text=.*&snip/, 'snip'),
  );
  await page.click('.dateline a');
  await opensFor(page);
  expect(await isInView(page, SNIPPETS[0].quote)).toBe(true);

  await press(friend.browser, page, 'Dismiss');
  await waitForNoBar(friend.browser, page);
  await page.click('.dateline a');
  await opensFor(page);
});

test('stays dismissed when the page writes its own state into the history', async () => {
  const page = await visit(linkTo('state'));
  await opensFor(page);
  await press(friend.browser, page, 'Dismiss');
  await waitForNoBar(friend.browser, page);
  await page.evaluate(() => {
    scrollTo(0, 0);
    history.replaceState({ scroll: 0 }, '');
  });
  await nextFrame(page);
  await waitForNoBar(friend.browser, page);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});
