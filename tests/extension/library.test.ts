import type { Page } from 'puppeteer-core';
import { expect, onTestFinished, test } from 'vitest';
import type { Highlight } from '../../lib/model.ts';
import { BIN } from '../../lib/words/bin.ts';
import { binned, broughtBack, coloured, undone } from '../../lib/words/bulk.ts';
import { dayOf } from '../../lib/words/days.ts';
import { removeFilter } from '../../lib/words/filters.ts';
import { INK_NAMES } from '../../lib/words/ink-names.ts';
import { MARKS, missingSince, respelledWord } from '../../lib/words/marks.ts';
import { lostMarks, POPUP, STORE_TROUBLES } from '../../lib/words/popup.ts';
import { makeHighlight } from '../store/make-highlight.ts';
import { press, waitUntil } from '../support/controls.ts';
import { findViolations } from '../support/find-violations.ts';
import { openLibrary, pressKeys, untilSaid, untilShown } from '../support/library-page.ts';
import { markSnippets } from '../support/mark-page.ts';
import { seedMarks, seedOrphans } from '../support/seed-marks.ts';
import { loseDatabase, makeDatabaseNewer } from '../support/stored-database.ts';
import { useSession } from '../support/use-session.ts';

const session = useSession();

const RIVER = 'one river cruise';
const PIPES = 'pipes laid in 1906';
const DAY_MS = 24 * 60 * 60 * 1000;

/** A mark of a page that no browser needs to open. */
function seeded(id: string, page: string, fields: Partial<Highlight>): Highlight {
  const rawUrl = `https://${page}`;
  const position = { type: 'TextPositionSelector', start: fields.createdAt ?? 0, end: 0 } as const;
  const selectors = { ...makeHighlight().selectors, position };
  return makeHighlight({ id, pageKey: page, rawUrl, selectors, updatedAt: fields.createdAt ?? 0, ...fields });
}

const SEEDED = [
  seeded('water', 'city.example/water', {
    ...{ quote: 'The harbour freezes in December', ink: 'sky', title: 'Water', tags: ['city'] },
    createdAt: 1_700_000_000_000,
  }),
  seeded('budget', 'city.example/budget', {
    ...{
      quote: 'Forty kilometres of cycle paths',
      ink: 'leaf',
      title: 'Budget',
      note: 'see https://a.example/',
    },
    createdAt: 1_600_000_000_000,
  }),
  seeded('poem', 'poems.example/one', {
    ...{ quote: 'على قدر أهل العزم تأتي العزائم', ink: 'violet', title: 'ديوان' },
    createdAt: 1_500_000_000_000,
  }),
];
const [WATER, BUDGET, POEM] = SEEDED.map(({ quote }) => quote) as [string, string, string];

const row = async (id: string) =>
  (await session.browser.database()).highlights.find((highlight) => highlight.id === id);

/** Waits until the row in the database passes. */
function untilRow(
  library: Page,
  id: string,
  what: string,
  pass: (row: Highlight) => boolean,
): Promise<Highlight> {
  return waitUntil(library, what, async () => {
    const found = await row(id);
    await library.bringToFront();
    return found && pass(found) ? found : null;
  });
}

async function open(place = ''): Promise<Page> {
  const library = await openLibrary(session.browser, place);
  onTestFinished(async () => {
    if (!library.isClosed()) await library.close();
  });
  return library;
}

/** The address of the library, without what differs between browsers. */
const hashOf = (library: Page) => library.evaluate(() => location.hash);

/** Presses these one after the other. */
async function type(library: Page, ...keys: Parameters<Page['keyboard']['press']>[0][]): Promise<void> {
  for (const key of keys) await library.keyboard.press(key);
}

test('marks made on a page are listed in its order, and Enter leads back to them', async () => {
  const { browser } = session;
  const page = await session.openPage('/release/');
  onTestFinished(() => page.close());
  const library = await open();
  await untilText(library, MARKS.nothingYetMore);
  expect(await findViolations(library)).toEqual([]);

  await page.bringToFront();
  await markSnippets(browser, page, [
    { quote: PIPES, ink: 'rose' },
    { quote: RIVER, ink: 'sun' },
  ]);
  // A library that is open already sees them.
  await library.bringToFront();
  await untilShown(library, [RIVER, PIPES]);
  await type(library, 'ArrowDown', 'Enter');
  await waitUntil(library, 'page in front', async () => {
    const isInFront = await page.evaluate(() => document.visibilityState === 'visible');
    return isInFront ? true : null;
  });
});

test('searches as typed, narrows by filters, and has both in its address', async () => {
  await seedMarks(session.browser, SEEDED);
  const library = await open();
  await untilShown(library, [RIVER, PIPES, WATER, BUDGET, POEM]);

  await library.keyboard.type('HARB');
  await untilShown(library, [WATER]);
  expect(await library.$$eval('.match', (found) => found.map((each) => each.textContent))).toEqual(['harb']);
  await type(library, 'Escape');
  await library.keyboard.type('harbuor');
  await untilShown(library, [WATER]);
  const text = await library.$eval('.respelled', (said) => said.textContent);
  expect(text).toBe(respelledWord('harbuor', 'harbour'));
  await type(library, 'Escape');

  await untilShown(library, [RIVER, PIPES, WATER, BUDGET, POEM]);
  await press(session.browser, library, 'city.example', { role: 'checkbox' });
  await untilShown(library, [WATER, BUDGET]);
  await press(session.browser, library, INK_NAMES.leaf, { role: 'checkbox' });
  await untilShown(library, [BUDGET]);
  expect(await hashOf(library)).toBe('#/marks/?site=city.example&color=leaf');
  const again = await open(await hashOf(library));
  await untilShown(again, [BUDGET]);
  await library.bringToFront();
  await press(session.browser, library, removeFilter(INK_NAMES.leaf));
  await untilShown(library, [WATER, BUDGET]);
  await library.evaluate(() => history.back());
  await untilShown(library, [BUDGET]);
});

test('many are changed at once and changed back, by keys alone', async () => {
  const library = await open('#/marks/?site=city.example&site=poems.example');
  await untilShown(library, [WATER, BUDGET, POEM]);
  await type(library, 'ArrowDown');
  await pressKeys(library, 'Shift', 'ArrowDown');
  await type(library, '4');
  await untilSaid(library, coloured(2, INK_NAMES.rose));
  expect([(await row('water'))?.ink, (await row('budget'))?.ink, (await row('poem'))?.ink]).toEqual([
    ...['rose', 'rose', 'violet'],
  ]);
  await library.bringToFront();
  await pressKeys(library, 'Control', 'z');
  await untilSaid(library, undone(2));
  expect([(await row('water'))?.ink, (await row('budget'))?.ink]).toEqual(['sky', 'leaf']);

  await library.bringToFront();
  await pressKeys(library, 'Control', 'a');
  await type(library, 'Delete');
  await untilSaid(library, binned(3));
  await untilShown(library, []);
  await pressKeys(library, 'Control', 'z');
  await untilShown(library, [WATER, BUDGET, POEM]);
});

test('a note and tags are written in place, and what was being written when the tab was closed is saved', async () => {
  const library = await open('#/marks/?site=poems.example');
  await untilShown(library, [POEM]);
  await type(library, 'ArrowDown', 'e');
  await library.keyboard.type('first line');
  await type(library, 'Enter');
  await library.keyboard.type('https://a.example/b');
  await type(library, 'Escape');
  await untilRow(library, 'poem', 'saved note', ({ note }) => note === 'first line\nhttps://a.example/b');
  expect(await library.$eval('.note-text a', (link) => [link.href, link.rel])).toEqual([
    ...['https://a.example/b', 'noopener noreferrer'],
  ]);

  await type(library, 't');
  await library.keyboard.type('verse,old');
  await type(library, 'Enter');
  await untilRow(library, 'poem', 'both tags', ({ tags }) => tags.join() === 'verse,old');
  await type(library, 'Backspace');
  await untilRow(library, 'poem', 'one tag', ({ tags }) => tags.join() === 'verse');

  await type(library, 'Escape', 'e');
  await library.keyboard.type(', half');
  await library.close();
  const next = await open('#/marks/?site=poems.example');
  await untilRow(next, 'poem', 'the note as it was left', ({ note }) => note.endsWith('a.example/b, half'));
});

test('what was removed is in the bin, and comes back from there', async () => {
  const library = await open('#/marks/?tag=city');
  await untilShown(library, [WATER]);
  await type(library, 'ArrowDown', 'Delete');
  await untilSaid(library, binned(1));
  await press(session.browser, library, 'Bin', { role: 'link' });
  await untilShown(library, [WATER]);
  expect(await findViolations(library)).toEqual([]);
  await press(session.browser, library, BIN.restore, { role: 'button' });
  await untilSaid(library, broughtBack(1));
  await untilShown(library, []);
  expect((await row('water'))?.deletedAt).toBe(0);
});

test('a mark whose words are gone says so; no screen has what axe-core finds fault with, light or dark', async () => {
  const { browser } = session;
  const since = Date.now() - 10 * DAY_MS;
  await seedOrphans(browser, [{ id: 'budget', since, says: 'Thirty kilometres' }]);
  const library = await open('#/marks/?only=is:orphan');
  await untilShown(library, [BUDGET]);
  const said = await library.$eval('.orphan', (orphan) => orphan.textContent ?? '');
  expect(said).toContain(missingSince(dayOf(since)));
  expect(said).toContain('Thirty kilometres');

  for (const dark of [false, true]) {
    await browser.setSystem(library, { dark, forcedColours: false });
    for (const place of ['?only=is:orphan', '?show=stream', 'page/city.example%2Fbudget', '?q=qqqq']) {
      await library.evaluate((hash) => {
        location.hash = hash;
      }, `#/marks/${place}`);
      await waitUntil(library, 'screen at rest', async () => {
        const isBusy = await library.$eval('body', (body) => body.querySelector('.waiting') !== null);
        return isBusy ? null : true;
      });
      expect(await findViolations(library), `${place} ${dark}`).toEqual([]);
    }
  }
});

test('says what is wrong with the library, and brings back what was lost', async () => {
  const { browser } = session;
  const { highlights } = await browser.database();
  await loseDatabase(browser);
  const library = await open();
  await untilText(library, lostMarks(highlights.filter(({ deletedAt }) => deletedAt === 0).length));
  expect(await library.$eval('body', (body) => body.textContent)).not.toContain(MARKS.nothingYet);
  expect(await findViolations(library)).toEqual([]);
  await press(browser, library, POPUP.bringBack);
  await untilShown(library, [RIVER, PIPES, WATER, BUDGET, POEM]);
  await library.close();

  await makeDatabaseNewer(browser);
  const newer = await open();
  for (const place of ['', '#/links', '#/bin', '#/marks/page/none', '#/transfer']) {
    await newer.evaluate((hash) => {
      location.hash = hash;
    }, place);
    await untilText(newer, STORE_TROUBLES.newer);
    expect(await findViolations(newer), place).toEqual([]);
  }
});

/** Waits until the library says this somewhere. */
function untilText(library: Page, sentence: string): Promise<true> {
  return waitUntil(library, `word that '${sentence}'`, async () => {
    const text = await library.$eval('body', (body) => body.textContent ?? '');
    return text.includes(sentence) ? true : null;
  });
}
