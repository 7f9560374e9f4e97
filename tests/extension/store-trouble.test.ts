import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { BAR } from '../../lib/words/page.ts';
import { copyOfUnread, lostMarks, marksRestored, POPUP, STORE_TROUBLES } from '../../lib/words/popup.ts';
import type { TestBrowser } from '../support/browser.ts';
import { press } from '../support/controls.ts';
import { downloadBy } from '../support/download.ts';
import { launch } from '../support/launch.ts';
import { markSnippets, type Snippet, waitForBar } from '../support/mark-page.ts';
import { untilPopupSays } from '../support/popup-text.ts';
import { readSecondCopy } from '../support/second-copy.ts';
import { selectByMouse } from '../support/select.ts';
import { blockDatabase, dumpDatabase, loseDatabase, makeDatabaseNewer } from '../support/stored-database.ts';
import { useSession } from '../support/use-session.ts';

const KEPT: Snippet[] = [
  { quote: 'one resident in five is a student', ink: 'leaf' },
  { quote: 'pipes laid in 1906', ink: 'rose' },
];
const NEW: Snippet = { quote: 'one river cruise', ink: 'sun' };

const session = useSession();

/** Marks without waiting for the database. */
async function tryToMark(browser: TestBrowser, page: Page, { quote, ink }: Snippet): Promise<void> {
  await selectByMouse(page, quote);
  await press(browser, page, `Mark in ${ink}`);
}

const keptQuotes = async () => (await session.browser.database()).highlights.map(({ quote }) => quote).sort();

test('marks of a lost database are brought back from the second copy, if the reader wants them', async () => {
  const { browser } = session;
  const page = await session.openPage('/release/');
  onTestFinished(() => page.close());
  const rows = await markSnippets(browser, page, KEPT);
  await loseDatabase(browser);
  expect(await keptQuotes()).toEqual([]);

  const popup = await browser.openPopup(page);
  await untilPopupSays(popup, lostMarks(2));
  await press(browser, popup, POPUP.bringBack);
  await untilPopupSays(popup, marksRestored(2));
  const { highlights } = await browser.database();
  expect([...highlights].sort((a, b) => a.createdAt - b.createdAt)).toEqual(rows);
  await popup.close();
  await page.reload({ waitUntil: 'load' });
  await session.expectPainted(page, KEPT);
});

test('goes on without the marks of a lost database, if the reader wants that, and keeps the copy', async () => {
  const { browser } = session;
  const page = await session.openPage('/release/');
  onTestFinished(() => page.close());
  const before = await readSecondCopy(browser);
  expect(before.map(({ quote }) => quote).sort()).toEqual(KEPT.map(({ quote }) => quote).sort());
  await loseDatabase(browser);

  const popup = await browser.openPopup(page);
  await untilPopupSays(popup, lostMarks(2));
  await press(browser, popup, POPUP.goOnWithout);
  const text = await untilPopupSays(popup, POPUP.nothingYet);
  expect(text).not.toContain(lostMarks(2));
  await popup.close();
  expect(await keptQuotes()).toEqual([]);

  await markSnippets(browser, page, [NEW]);
  expect(await keptQuotes()).toEqual([NEW.quote]);
  expect(await readSecondCopy(browser, 'aside')).toEqual(expect.arrayContaining(before));
});

test('leaves a database of a newer version as it is, says so, and keeps the mark on the page', async () => {
  const { browser } = session;
  await makeDatabaseNewer(browser);
  const before = await dumpDatabase(browser);
  const stored = await browser.storageLocal();

  const page = await session.openPage('/release/');
  onTestFinished(() => page.close());
  await tryToMark(browser, page, NEW);
  await waitForBar(browser, page, BAR.newerStore);
  await session.expectPainted(page, [NEW]);

  const popup = await browser.openPopup(page);
  await untilPopupSays(popup, STORE_TROUBLES.newer, NEW.quote, POPUP.notSaved);
  await popup.close();
  expect(await dumpDatabase(browser)).toBe(before);
  expect(await browser.storageLocal()).toEqual(stored);
});

test('says that a database cannot be opened, and loses nothing of it', async () => {
  const profileDir = await mkdtemp(join(tmpdir(), 'snipmark-trouble-'));
  const start = () => launch(inject('browserName'), { extension: true, profileDir });
  const { fixtures } = session;
  let browser = await start();
  onTestFinished(async () => {
    await browser.stop();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });
  const url = `${fixtures.pressOrigin}/release/?trouble`;
  const [row] = await markSnippets(browser, await browser.openPage(url), KEPT.slice(0, 1));
  await browser.stop();
  const putBack = await blockDatabase(browser);

  browser = await start();
  const page = await browser.openPage(url);
  await tryToMark(browser, page, NEW);
  await waitForBar(browser, page, BAR.brokenStore);
  await session.expectPainted(page, [NEW]);
  const popup = await browser.openPopup(page);
  await untilPopupSays(popup, copyOfUnread(1));
  const saving = () => press(browser, popup, POPUP.saveCopy);
  const { text } = await downloadBy(browser, popup, saving, '.json');
  expect(JSON.parse(text).highlights).toEqual([row]);
  await browser.stop();
  await putBack();

  browser = await start();
  const { highlights } = await browser.database();
  expect(highlights).toEqual([row]);
  await session.expectPainted(await browser.openPage(url), KEPT.slice(0, 1));
});
