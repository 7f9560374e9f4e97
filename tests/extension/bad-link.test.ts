import type { Page } from 'puppeteer-core';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { press } from '../support/controls.ts';
import { markSnippets, mintBy, waitForBar, waitForNoBar } from '../support/mark-page.ts';
import { useSession } from '../support/use-session.ts';

const SNIPPETS = [
  { quote: 'one resident in five is a student', ink: 'sun' },
  { quote: 'households are paid for the electricity they do not use', ink: 'sky' },
  { quote: 'cooks from all thirteen cities share one very long table', ink: 'rose' },
] as const;
const AS_GUESTS = SNIPPETS.map((snippet) => ({ ...snippet, guest: true }));

const sharer = useSession();
const friend = useSession();
let payload = '';

beforeAll(async () => {
  const page = await sharer.openPage('/release/');
  await markSnippets(sharer.browser, page, SNIPPETS);
  const popup = await sharer.browser.openPopup(page);
  const { link } = await mintBy(sharer.browser, popup, () =>
    press(sharer.browser, popup, 'Copy link to all'),
  );
  payload = link.split('.').at(-1) ?? '';
});

/** Opens the press release by a link without native directives that carries this. */
async function openWith(carried: string, edition: string): Promise<Page> {
  const page = await friend.browser.openPage(
    `${friend.fixtures.pressOrigin}/release/?edition=${edition}#:~:snip=AbCdEf1234${carried}`,
  );
  onTestFinished(() => page.close());
  return page;
}

/** Nothing is painted, nothing is stored, and nothing but our bar was put into the page. */
async function expectUndisturbed(page: Page): Promise<void> {
  await friend.expectPainted(page, []);
  expect(await friend.browser.database()).toEqual({ highlights: [], shares: [], orphans: [] });
  expect(await page.evaluate(() => [location.hash, scrollY])).toEqual(['', 0]);
  expect(await page.$$eval(':root > :not(head, body)', (own) => own.length)).toBeLessThanOrEqual(1);
}

/** The payload with one character replaced by another of its alphabet. */
function changedAt(index: number): string {
  return payload.slice(0, index) + (payload[index] === 'A' ? 'B' : 'A') + payload.slice(index + 1);
}

const DAMAGED = 'This link was damaged on its way.';
const FUTURE = 'This link was made by a newer Snipmark.';

test.for<readonly [what: string, carried: () => string, sentence: string, inPopup: string]>([
  ['changed in its first snippet', () => `.${changedAt(8)}`, DAMAGED, 'is damaged.'],
  ['of no known alphabet', () => '.%F0%9F', DAMAGED, 'was cut short.'],
  ['without what it carries', () => '', DAMAGED, 'was cut short.'],
  ['changed in its first letter', () => `.K${payload.slice(1)}`, DAMAGED, 'is damaged.'],
  ['made by a newer Snipmark', () => '.IAeAH-0123456789', FUTURE, 'was made by a newer Snipmark.'],
])('says that the link is %s, and leaves the page alone', async ([what, carried, sentence, inPopup]) => {
  const page = await openWith(carried(), what.replaceAll(' ', '-'));
  await waitForBar(friend.browser, page, sentence);
  const popup = await friend.browser.openPopup(page);
  const said = await popup
    .waitForSelector('.notice')
    .then((notice) => notice?.evaluate((n) => n.textContent));
  expect(said).toContain(`The link that opened this page ${inPopup}`);
  await page.bringToFront();
  await press(friend.browser, page, 'Close');
  await waitForNoBar(friend.browser, page);
  await expectUndisturbed(page);
});

test('restores what arrived of a link that was cut, and says how much is missing', async () => {
  const page = await openWith(`.${payload.slice(0, -6)}`, 'cut');
  const said = await waitForBar(friend.browser, page, '2 snippets shared with you.');
  expect(said).toContain('The link was cut short on its way: 2 of 3 arrived.');
  await friend.expectPainted(page, AS_GUESTS.slice(0, 2));
  expect(await friend.browser.database()).toEqual({ highlights: [], shares: [], orphans: [] });
});

test('restores what is whole of a link that was changed near its end, and says so', async () => {
  const page = await openWith(`.${changedAt(payload.length - 8)}`, 'changed');
  const said = await waitForBar(friend.browser, page, '2 snippets shared with you.');
  expect(said).toContain('The link was damaged on its way: 2 of 3 arrived.');
  await friend.expectPainted(page, AS_GUESTS.slice(0, 2));
  expect(await friend.browser.database()).toEqual({ highlights: [], shares: [], orphans: [] });
});

test('restores a link that was percent-encoded on its way', async () => {
  const page = await friend.browser.openPage(
    `${friend.fixtures.pressOrigin}/release/?edition=encoded#%3A~%3Asnip%3DAbCdEf1234%2E${payload}`,
  );
  onTestFinished(() => page.close());
  await waitForBar(friend.browser, page, '3 snippets shared with you.');
  await friend.expectPainted(page, AS_GUESTS);
});
