import type { Page } from 'puppeteer-core';
import type { Highlight } from '../../../lib/model.ts';
import { seededRandom } from '../../bench/revisions/random.mjs';
import { makeHighlight } from '../../store/make-highlight.ts';
import type { TestBrowser } from '../../support/browser.ts';
import { press, waitForControl } from '../../support/controls.ts';
import { downloadBy } from '../../support/download.ts';
import { openLibrary } from '../../support/library-page.ts';
import { pressInView } from '../../support/press-in-view.ts';
import { readSecondCopy } from '../../support/second-copy.ts';
import type { Outcome, TrialWorld } from '../trial.ts';
import { acceptCopy, askHealth } from './ask-store.ts';
import { compareRows } from './compare-rows.ts';
import { createLedger } from './ledger.ts';
import { createWordMarker } from './mark-words.ts';
import { isSaidToBeBroken } from './said-to-be-broken.ts';
import { saveCopy } from './save-copy.ts';
import { sayWrite } from './say-write.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';

const readRows = async (browser: TestBrowser) => (await browser.database()).highlights;

const stateOf = async (own: Page) => (await askHealth(own).catch(() => null))?.state ?? null;

/** What the second copy has, as far as it can be read. */
const copiedQuotes = async (browser: TestBrowser) =>
  new Set((await readSecondCopy(browser).catch(() => [])).map(({ quote }) => quote));

/** What the library exports, read as the reader's own tools would. */
async function exportRows(browser: TestBrowser): Promise<Highlight[]> {
  const screen = await browser.openExtensionPage('library.html#/transfer');
  await waitForControl(browser, screen, 'Export', { role: 'button' });
  const exporting = () => pressInView(browser, screen, 'Export', { role: 'button' });
  const { text } = await downloadBy(browser, screen, exporting, '.json');
  await screen.close();
  return (JSON.parse(text) as { readonly highlights: Highlight[] }).highlights;
}

/**
 * The disk that the profile is on is filled to the last byte. What is marked then must be saved or said not to be; what was
 * saved before is read and exported, or said not to be readable and had as a file; and with room again, what waits is saved at one press,
 * and all of the rest is there, or offered.
 *
 * Seen to fail: what failed does not wait (`saver.ts`): marks are not saved, and nothing says so, in both browsers.
 */
export async function fillDisk(world: TrialWorld): Promise<Outcome> {
  const disk = await mountSmallDisk();
  try {
    const browser = await world.launch({ profileDir: disk.profileDir });
    const outcome = await markOnFullDisk(world, browser, disk);
    await browser.stop();
    return outcome;
  } finally {
    await disk.remove();
  }
}

async function markOnFullDisk(
  { fixtures, isQuick, seed }: TrialWorld,
  browser: TestBrowser,
  disk: SmallDisk,
): Promise<Outcome> {
  const times = isQuick ? 3 : 20;
  const remarks: string[] = [];
  const figures: string[] = [];
  const ledger = createLedger(seededRandom(`full ${seed}`));
  const own = await browser.openExtensionPage('loader.js', 'behind');
  for (let i = 0; i < 60; i++) await sayWrite(own, ledger.next());
  const marker = await createWordMarker(browser, fixtures);
  const before = await readRows(browser);
  const lossesOf = (rows: readonly Highlight[], where: string): string[] => {
    const old = rows.filter(({ id }) => before.some((row) => row.id === id));
    return compareRows(ledger.rows(), old, where);
  };
  remarks.push(...lossesOf(before, 'the database before'));

  await disk.fill();
  // A small one may find room in what a file has already.
  const huge = makeHighlight({ id: 'huge', note: 'x'.repeat(1 << 21) });
  await sayWrite(own, { puts: [huge], edits: [] }).then(
    () => remarks.push('Two megabytes were called saved.'),
    () => undefined,
  );
  const words: string[] = [];
  for (let i = 0; i < times; i++) {
    words.push(await marker.select());
    await marker.mark();
  }
  const isSaid = await waitForControl(browser, marker.page(), 'Try again').then(
    () => true,
    () => false,
  );
  const full = (await stateOf(own)) === 'ok' ? await readRows(browser).catch(() => null) : null;
  const stored = words.filter((word) => full?.some(({ quote }) => quote === word));
  const copied = await copiedQuotes(browser);
  const isKept = (word: string) => stored.includes(word) || copied.has(word);
  if (!isSaid && !words.every(isKept)) remarks.push('Marks are not saved, and nothing says so.');
  const losses = full === null ? [] : [...lossesOf(full, 'the full database')];
  if (full !== null) losses.push(...lossesOf(await exportRows(browser), 'the export'));
  // Chromium can give a database up at any time while the disk is full; what it had is then offered.
  if (full !== null && (await stateOf(own)) === 'ok') remarks.push(...losses);
  else if (!(await isSaidToBeBroken(browser))) remarks.push('The marks cannot be read, and nothing says so.');
  else {
    const library = await openLibrary(browser);
    const rows = await saveCopy(browser, library).catch(async (error) => {
      if ((await stateOf(own)) === 'failed') throw error;
      return null;
    });
    await library.close();
    if (rows !== null) remarks.push(...lossesOf(rows, 'the copy as a file'));
    figures.push(
      `The browser does not open the database while the disk is full, or an empty one: the popup says so, and all was ${rows ? 'had as a file' : 'offered'}.`,
    );
  }

  await disk.free();
  await marker.page().bringToFront();
  // It may have been saved meanwhile, into a database that the browser has begun anew.
  if (isSaid) await press(browser, marker.page(), 'Try again').catch(() => undefined);
  for (const word of words) {
    // What is copied is there after a restart, or offered.
    if (!(await copiedQuotes(browser)).has(word)) remarks.push(...(await marker.findLoss(word)));
  }
  await browser.restart();
  const again = await browser.openExtensionPage('loader.js', 'behind');
  if ((await askHealth(again)).state === 'lost') {
    figures.push(
      `With room again the browser had an empty database; ${await acceptCopy(again)} marks were offered.`,
    );
  }
  const after = await readRows(browser);
  remarks.push(...lossesOf(after, 'the database after a restart'));
  for (const word of words)
    if (!after.some(({ quote }) => quote === word)) remarks.push(`'${word}' is gone after a restart.`);
  figures.push(`Of ${times} marks, ${times - stored.length} found no room and were said to wait.`);
  return { times, lost: remarks.length, letIn: 0, remarks: [...figures, ...remarks] };
}
