import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Highlight, Share } from '../../lib/model.ts';
import { exportJson } from '../../lib/transfer/export-json.ts';
import { EXCHANGE, importedSentences, importMarks, undoneSentences } from '../../lib/words/exchange.ts';
import { makeHighlight } from '../store/make-highlight.ts';
import { press, waitForControl, waitForNoControl, waitUntil } from '../support/controls.ts';
import { downloadBy } from '../support/download.ts';
import { findViolations } from '../support/find-violations.ts';
import { markSnippets, type Snippet } from '../support/mark-page.ts';
import { pressInView } from '../support/press-in-view.ts';
import { clickWords } from '../support/select.ts';
import { useSession } from '../support/use-session.ts';
import { batchesOf, textOfPieces } from '../transfer/read-text.ts';

const session = useSession();
const FIXTURES = new URL('../fixtures/imports/', import.meta.url);
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'snipmark-import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const SUN: Snippet = { quote: 'one river cruise', ink: 'sun' };
const BELLS: Snippet = { quote: 'thirteen different bells', ink: 'sun' };

const openScreen = () => session.browser.openExtensionPage('library.html#/transfer');

async function write(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

/** A fixture whose page is on the fixture server. */
async function fixture(name: string): Promise<string> {
  const text = await readFile(new URL(name, FIXTURES), 'utf8');
  return write(name, text.replaceAll('https://press.example', session.fixtures.pressOrigin));
}

async function choose(screen: Page, path: string): Promise<void> {
  await screen.bringToFront();
  await waitForControl(session.browser, screen, EXCHANGE.file);
  const field = (await screen.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(path);
  await waitForControl(session.browser, screen, EXCHANGE.rows, { role: 'list' });
}

/** The rows of the plan, as they are read: what becomes of each, and what it says. */
const rowsOf = (screen: Page): Promise<string[]> =>
  screen.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role=listitem]')].map((row) =>
      // biome-ignore lint/performance/useDomNodeTextContent: parts are told apart by how they are laid out
      row.innerText.replace(/\s*\n\s*/g, ' | '),
    ),
  );

/** What a screen reader is told. */
const untilSaid = (screen: Page, words: string): Promise<true> =>
  waitUntil(screen, `status that says '${words}'`, async () => {
    const said = await screen.evaluate(() => document.querySelector('[role=status]')?.textContent ?? '');
    return said.includes(words) ? true : null;
  });

/** Drops a file as a program of the desktop does; no driver of both browsers can. */
async function drop(screen: Page, text: string): Promise<void> {
  await screen.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], 'dropped'));
    const event = (type: string) => new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event('dragover'));
    document.body.dispatchEvent(event('drop'));
  }, text);
}

const outcome = (written: number, more: object = {}) =>
  importedSentences({ written, skipped: 0, rejected: 0, links: 0, ended: null, ...more });

test('a mark that was exported and is gone comes back from the file, as it was, and its page is painted again', async () => {
  const { browser } = session;
  const page = await session.openPage('/release/');
  const [mark] = (await markSnippets(browser, page, [SUN])) as [Highlight];

  const screen = await openScreen();
  await waitForControl(browser, screen, EXCHANGE.doExport);
  expect(await findViolations(screen)).toEqual([]);
  const file = await downloadBy(
    browser,
    screen,
    () => pressInView(browser, screen, EXCHANGE.doExport, { role: 'button' }),
    '.json',
  );
  expect(file.name).toMatch(/^snipmark-\d{4}-\d\d-\d\d\.json$/);
  await untilSaid(screen, `1 mark is in \u2068${file.name}\u2069`);
  expect(JSON.parse(file.text)).toMatchObject({ format: 'snipmark', highlights: [mark] });

  await page.bringToFront();
  await clickWords(page, SUN.quote);
  await press(browser, page, 'Remove');
  await session.untilMarks(page, 'removal', (marks) => marks.length === 0);
  await session.expectPainted(page, []);

  await choose(screen, file.path);
  expect(await rowsOf(screen)).toEqual([
    `In the bin | one river cruise | Row 1 | ${mark.pageKey} | Comes back from the bin`,
  ]);
  expect(await findViolations(screen)).toEqual([]);
  await press(browser, screen, importMarks(1));
  await untilSaid(screen, outcome(1));
  await page.bringToFront();
  await session.expectPainted(page, [SUN]);
  const [back] = await session.marksOf(page);
  expect(back).toEqual({ ...mark, updatedAt: back?.updatedAt });

  await screen.bringToFront();
  await press(browser, screen, EXCHANGE.another);
  await choose(screen, file.path);
  await waitForControl(browser, screen, 'Here already: 1');
  await waitForNoControl(browser, screen, importMarks(1));
  await screen.close();
  await page.close();
});

test.each([
  ['hypothesis.json', [SUN, BELLS], 2, 2],
  ['w3c-list.jsonld', [{ ...SUN, ink: 'leaf' }, BELLS], 2, 1],
  [
    'readwise.json',
    [
      { quote: 'It is the first time that the network meets in Siberia.', ink: 'sky' },
      { quote: 'households are paid for the electricity they do not use', ink: 'leaf' },
    ],
    2,
    2,
  ],
  [
    'obsidian.json',
    [SUN, { quote: 'What is on the table Crisis management comes first.', ink: 'sun' }],
    3,
    0,
  ],
] as const)(
  '%s: its marks are painted on their page, until the import is undone',
  async (name, snippets, written, rejected) => {
    const { browser, fixtures } = session;
    const screen = await openScreen();
    await choose(screen, await fixture(name));
    const rows = await rowsOf(screen);
    expect(rows.filter((row) => row.startsWith('New'))).toHaveLength(written);
    expect(rows.filter((row) => row.startsWith('Not taken'))).toHaveLength(rejected);
    await press(browser, screen, importMarks(written));
    await untilSaid(screen, outcome(written, { rejected }));
    const page = await browser.openPage(`${fixtures.pressOrigin}/release/`);
    await session.expectPainted(page, snippets);

    await screen.bringToFront();
    await press(browser, screen, EXCHANGE.undo);
    await untilSaid(screen, undoneSentences(written, 0));
    await page.bringToFront();
    await session.expectPainted(page, []);
    await screen.close();
    await page.close();
  },
);

test('a file is dropped: each row that is not taken says why, and a file of no known kind says so', async () => {
  const { browser } = session;
  const screen = await openScreen();
  await waitForControl(browser, screen, EXCHANGE.dropZone, { role: 'group' });
  await drop(screen, await readFile(new URL('hypothesis.json', FIXTURES), 'utf8'));
  await press(browser, screen, 'Not taken: 2');
  await waitUntil(screen, 'rows of that kind', async () =>
    (await rowsOf(screen)).length === 2 ? true : null,
  );
  expect(await rowsOf(screen)).toEqual([
    'Not taken | I think so too. | This is an answer to another note. | Row 3',
    'Not taken | The whole page is worth keeping. | This note is to no words of the page. | Row 4',
  ]);
  await drop(screen, 'Once upon a time.');
  await untilSaid(screen, 'Snipmark does not know this kind of file.');
  await drop(screen, '');
  await untilSaid(screen, 'There is nothing in this file.');
  await screen.close();
});

test('an import that is cancelled says what was written, goes on, and is undone as a whole', async () => {
  const { browser } = session;
  const before = (await browser.database()).highlights.length;
  const marks = Array.from({ length: 4000 }, (_, i) =>
    makeHighlight({ id: `many${i}`, quote: `Number ${i}` }),
  );
  const source = { highlights: batchesOf(marks), shares: batchesOf<Share>() };
  const screen = await openScreen();
  await choose(screen, await write('many.json', await textOfPieces(exportJson(source, 0))));
  await press(browser, screen, importMarks(4000));
  await press(browser, screen, EXCHANGE.cancel);
  await waitForControl(browser, screen, EXCHANGE.goOn);
  const { highlights } = await browser.database();
  const written = highlights.length - before;
  await untilSaid(screen, outcome(written, { ended: 'cancelled' }));
  expect(written).toBeLessThan(4000);
  expect(await findViolations(screen)).toEqual([]);

  await press(browser, screen, EXCHANGE.goOn);
  await untilSaid(screen, outcome(4000));
  await press(browser, screen, EXCHANGE.undo);
  await untilSaid(screen, undoneSentences(4000, 0));
  const { highlights: after } = await browser.database();
  expect(after.filter(({ id, deletedAt }) => id.startsWith('many') && deletedAt > 0)).toHaveLength(4000);
  await screen.close();
});
