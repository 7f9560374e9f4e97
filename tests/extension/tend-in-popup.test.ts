import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Highlight } from '../../lib/model.ts';
import { FINDING, nearWords, nothingAnswers } from '../../lib/words/finding.ts';
import { INK_NAMES } from '../../lib/words/ink-names.ts';
import { POPUP } from '../../lib/words/popup.ts';
import { inkNow, removeTag, TENDING } from '../../lib/words/tending.ts';
import { press, waitUntil } from '../support/controls.ts';
import { findViolations } from '../support/find-violations.ts';
import { setStored } from '../support/link-settings.ts';
import { markSnippets } from '../support/mark-page.ts';
import { untilPopupSays } from '../support/popup-text.ts';
import { useSession } from '../support/use-session.ts';

const EARLY = { quote: 'one resident in five is a student', ink: 'leaf' } as const;
const LATE = { quote: 'Recordings will be put on the network’s site within a week', ink: 'sky' } as const;
const IN_DARK = { quote: 'the last tram waits for the last guest', ink: 'rose' } as const;
const NOTE = 'Ask Émilie for the recording';

const session = useSession();
/** Stays open. */
let release: Page;
let popup: Page;

beforeAll(async () => {
  const { browser } = session;
  release = await session.openPage('/release/');
  await markSnippets(browser, release, [LATE, EARLY]);
  const dark = await session.openPage('/small/dark.html');
  await markSnippets(browser, dark, [IN_DARK]);
  await dark.close();
  await setStored(browser, { colours: { names: { rose: 'Ask Émilie' } } });
});

beforeEach(async () => {
  popup = await session.browser.openPopup(release);
  await popup.waitForSelector('.page-group .mark');
  return () => popup.close().catch(() => undefined);
});

/** Waits until the first mark of the page in the database is so. */
const untilEarly = (what: string, pass: (mark: Highlight) => boolean) =>
  session.untilMarks(release, what, (marks) =>
    marks.some((mark) => mark.quote === EARLY.quote && pass(mark)),
  );

async function undo(): Promise<void> {
  await popup.keyboard.down('Control');
  await popup.keyboard.press('z');
  await popup.keyboard.up('Control');
}

const quotes = (selector = '.mark .quote') =>
  popup.$$eval(selector, (found) => found.map(({ textContent }) => textContent));

const untilQuotes = (wanted: readonly string[]) =>
  waitUntil(popup, `marks '${wanted.join("', '")}'`, async () =>
    JSON.stringify(await quotes()) === JSON.stringify(wanted) ? true : null,
  );

/** The addresses of the tabs that show the extension's own documents. */
async function ownTabs(): Promise<string[]> {
  interface Api {
    readonly runtime: { getURL(path: string): string };
    readonly tabs: { query(filter: object): Promise<{ readonly url?: string }[]> };
  }
  const inside = await session.browser.openExtensionPage('loader.js', 'behind');
  const addresses = await inside.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const { runtime, tabs } = browser ?? chrome;
    return (await tabs.query({ url: `${runtime.getURL('/')}*` })).map(({ url }) => url ?? '');
  });
  await inside.close();
  return addresses;
}

test('colours, tags, notes and removes by keys, and takes each of it back, the last first', async () => {
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('4');
  await untilEarly('rose', ({ ink }) => ink === 'rose');
  await popup.keyboard.press('t');
  await popup.keyboard.type('to read');
  await popup.keyboard.press('Enter');
  await untilEarly('tag', ({ tags }) => tags.join() === 'to read');
  await popup.keyboard.press('Escape');
  await popup.keyboard.press('e');
  await popup.keyboard.type(NOTE);
  await untilEarly('note while it is written', ({ note }) => note === NOTE);
  await popup.keyboard.press('Escape');
  await popup.keyboard.press('Delete');
  await untilQuotes([LATE.quote, IN_DARK.quote]);
  await session.untilMarks(release, 'one mark', ({ length }) => length === 1);
  // The focus is in the list, on what has taken its place.
  expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe(LATE.quote);

  await undo();
  await untilQuotes([EARLY.quote, LATE.quote, IN_DARK.quote]);
  await untilEarly('mark again', ({ note }) => note === NOTE);
  await undo();
  await untilEarly('no note', ({ note }) => note === '');
  await undo();
  await untilEarly('no tag', ({ tags }) => tags.length === 0);
  await undo();
  await untilEarly('leaf', ({ ink }) => ink === 'leaf');
  await session.expectPainted(release, [EARLY, LATE]);
});

test('does the same by controls that are seen', async () => {
  const { browser } = session;
  await press(browser, popup, inkNow(INK_NAMES.leaf));
  await press(browser, popup, 'Violet');
  await untilEarly('violet', ({ ink }) => ink === 'violet');
  await press(browser, popup, POPUP.undo);
  await untilEarly('leaf', ({ ink }) => ink === 'leaf');
  await press(browser, popup, TENDING.tags);
  await popup.keyboard.type('minutes,');
  await untilEarly('tag', ({ tags }) => tags.join() === 'minutes');
  await press(browser, popup, removeTag('minutes'));
  await untilEarly('no tag', ({ tags }) => tags.length === 0);
});

test('a note is not lost when the popup closes half-way', async () => {
  const { browser } = session;
  // The background never hears of it: as if all had ended with the last key.
  await popup.evaluate(() => {
    const { browser: own, chrome } = globalThis as unknown as Record<string, { runtime: object } | undefined>;
    const runtime = (own ?? chrome)?.runtime;
    if (runtime) Object.defineProperty(runtime, 'sendMessage', { value: () => new Promise(() => undefined) });
  });
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('n');
  await popup.keyboard.type(NOTE);
  await popup.close();
  expect((await session.marksOf(release)).map(({ note }) => note)).toEqual(['', '']);

  popup = await browser.openPopup(release);
  await untilEarly('note of the closed popup', ({ note }) => note === NOTE);
  await untilPopupSays(popup, NOTE);
});

test.for([
  ['site:press.test -tram', [EARLY.quote, LATE.quote]],
  ['color:rose', [IN_DARK.quote]],
  ['color:"ask emilie"', [IN_DARK.quote]],
  ['"last guest" tram', [IN_DARK.quote]],
  ['WEEK record', [LATE.quote]],
  ['before:2020', []],
] as const)('finds %s', async ([query, found]) => {
  await popup.keyboard.type(query);
  if (found.length === 0) await untilPopupSays(popup, nothingAnswers(query));
  await untilQuotes(found);
});

test('shows what was found in bold, says where words were mistyped, and leads to the library', async () => {
  const { browser } = session;
  await popup.keyboard.type('recordngs');
  await untilPopupSays(popup, nearWords('recordings'));
  await untilQuotes([LATE.quote]);
  expect(await quotes('.mark .found')).toEqual(['Recordings']);
  await press(browser, popup, FINDING.seeAll);
  const untilLibrary = (what: string, wanted: RegExp) =>
    waitUntil(release, what, async () => {
      const open = (await ownTabs()).filter((address) => address.includes('library.html'));
      return open.length === 1 && wanted.test(open[0] ?? '') ? true : null;
    });
  await untilLibrary('library at what was searched for', /library\.html#\/marks\/\?q=recordngs$/u);

  // It is gone to where it is open.
  popup = await browser.openPopup(release);
  await popup.waitForSelector('.page-group .mark');
  await popup.keyboard.type('tram');
  await press(browser, popup, TENDING.library);
  await untilLibrary('the same tab at something else', /library\.html#\/marks\/\?q=tram$/u);
  await release.bringToFront();
});

test('leaves nothing for axe-core to find, light and dark', async () => {
  const { browser } = session;
  const states: [string, () => Promise<unknown>][] = [
    ['page', async () => undefined],
    ['colours', () => press(browser, popup, inkNow(INK_NAMES.leaf))],
    ['note', () => popup.keyboard.press('Escape').then(() => popup.keyboard.press('e'))],
    ['tags', () => popup.keyboard.press('Escape').then(() => popup.keyboard.press('t'))],
    ['tagged', () => popup.keyboard.type('a tag,')],
    ['status', () => popup.keyboard.press('Escape').then(() => popup.keyboard.press('5'))],
    ['found', () => popup.focus('.search-field').then(() => popup.keyboard.type('tram'))],
    ['nothing', () => popup.keyboard.type('zzzzzz')],
  ];
  const violations: Record<string, string[]> = {};
  for (const [state, reach] of states) {
    await reach();
    await waitUntil(popup, 'rest', async () =>
      (await popup.evaluate(() => document.getAnimations().length)) === 0 ? true : null,
    );
    for (const dark of [false, true]) {
      await browser.setSystem(popup, { dark, forcedColours: false });
      violations[`${state}, ${dark ? 'dark' : 'light'}`] = await findViolations(popup);
    }
  }
  expect(Object.entries(violations).filter(([, found]) => found.length > 0)).toEqual([]);
});
