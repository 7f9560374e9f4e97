import type { Page } from 'puppeteer-core';
import type { Highlight } from '../../../lib/model.ts';
import { seededRandom } from '../../bench/revisions/random.mjs';
import { makeHighlight } from '../../store/make-highlight.ts';
import type { TestBrowser } from '../../support/browser.ts';
import { press, waitForControl, waitUntil } from '../../support/controls.ts';
import { downloadBy } from '../../support/download.ts';
import { openLibrary } from '../../support/library-page.ts';
import { pressInView } from '../../support/press-in-view.ts';
import type { Outcome, TrialWorld } from '../trial.ts';
import { acceptCopy, askHealth, askUnsaved } from './ask-store.ts';
import { compareRows } from './compare-rows.ts';
import { createLedger } from './ledger.ts';
import { createWordMarker, type WordMarker } from './mark-words.ts';
import { findSaidInstead } from './said-to-be-broken.ts';
import { saveCopy } from './save-copy.ts';
import { sayWrite } from './say-write.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';

const readRows = async (browser: TestBrowser) => (await browser.database()).highlights;

const stateOf = async (own: Page) => (await askHealth(own).catch(() => null))?.state ?? null;

/** What the library exports, read as the reader's own tools would. */
async function exportRows(browser: TestBrowser): Promise<Highlight[]> {
  const screen = await browser.openExtensionPage('library.html#/transfer');
  await waitForControl(browser, screen, 'Export', { role: 'button' });
  const exporting = () => pressInView(browser, screen, 'Export', { role: 'button' });
  const { text } = await downloadBy(browser, screen, exporting, '.json');
  await screen.close();
  return (JSON.parse(text) as { readonly highlights: Highlight[] }).highlights;
}

/** The first words of each sentence that tells of what is not saved. */
const NOT_SAVED = /Not saved|could not be opened|Not certain/;

async function saysNotSaved(browser: TestBrowser, page: Page, sentence = NOT_SAVED): Promise<boolean> {
  const bars = await browser.locate(page, { name: 'Snipmark', role: 'region' });
  return bars.some(({ text }) => sentence.test(text));
}

/** What is tried, and what came of it so far: it outlasts a browser that ends by itself on a full disk. */
interface Trying {
  readonly world: TrialWorld;
  readonly browser: TestBrowser;
  readonly disk: SmallDisk;
  readonly marker: WordMarker;
  readonly before: readonly Highlight[];
  /** Words that were marked, and not said not to be saved; and those that were. */
  readonly saved: string[];
  readonly unsaved: string[];
  readonly remarks: string[];
  readonly figures: string[];
  /** What is missing of `before`, as a sentence each. */
  lossesOf(rows: readonly Highlight[], where: string): string[];
}

/**
 * The disk that the profile is on is filled to the last byte. What is marked then must be saved or said not to be; what was
 * saved before is read and exported, or said not to be readable and had as a file. With room again, what waits is saved at
 * one press, or a start of the browser is asked for; after that all that was called saved is there, or offered.
 *
 * Seen to fail: what failed does not wait (`saver.ts`): marks are not saved, and nothing says so, in both browsers; a save
 * called one on the full disk (`open-store.ts`): with three such disks at once, 18 of 20 lost in five runs of six (Chromium).
 */
export async function fillDisk(world: TrialWorld): Promise<Outcome> {
  const disk = await mountSmallDisk();
  try {
    const browser = await world.launch({ profileDir: disk.profileDir });
    const trying = await prepare(world, browser, disk);
    await whileItRuns(trying, async () => {
      await disk.fill();
      await markWords(trying);
      await readAll(trying);
    });
    await disk.free();
    await whileItRuns(trying, () => tryAgain(trying));
    await startAnew(trying);
    await browser.stop();
    const { figures, remarks, saved, unsaved } = trying;
    return {
      times: saved.length + unsaved.length,
      lost: remarks.length,
      letIn: 0,
      remarks: [...figures, ...remarks],
    };
  } finally {
    await disk.remove();
  }
}

async function prepare(world: TrialWorld, browser: TestBrowser, disk: SmallDisk): Promise<Trying> {
  const ledger = createLedger(seededRandom(`full ${world.seed}`));
  const own = await browser.openExtensionPage('loader.js', 'behind');
  for (let i = 0; i < 60; i++) await sayWrite(own, ledger.next());
  await own.close();
  const before = await readRows(browser);
  const lossesOf = (rows: readonly Highlight[], where: string): string[] => {
    const old = rows.filter(({ id }) => before.some((row) => row.id === id));
    return compareRows(ledger.rows(), old, where);
  };
  const marker = await createWordMarker(browser, world.fixtures);
  const found = { saved: [], unsaved: [], figures: [], remarks: lossesOf(before, 'the database before') };
  return { world, browser, disk, marker, before, lossesOf, ...found };
}

/** Chromium may end by itself on a full disk: then what was called saved until then is to be there after a start. */
async function whileItRuns({ browser, figures }: Trying, run: () => Promise<void>): Promise<void> {
  let hasEnded = figures.some((figure) => figure.includes('ended'));
  if (hasEnded) return;
  const end = browser.closed().then(() => {
    hasEnded = true;
  });
  try {
    await Promise.race([run(), end]);
  } catch (error) {
    if (!hasEnded) throw error;
  }
  if (hasEnded) figures.push('The browser ended by itself.');
}

async function markWords({ browser, marker, remarks, saved, unsaved, world }: Trying): Promise<void> {
  const times = world.isQuick ? 4 : 20;
  const own = await browser.openExtensionPage('loader.js', 'behind');
  for (let i = 0; i < times; i++) {
    // A small one may find room in what a file has already.
    if (i === times / 2) await sayHuge(own, saved);
    unsaved.push(await marker.select());
    await marker.mark();
    const left = await untilSaidNotSaved(browser, marker.page(), own, unsaved).catch((error: Error) => {
      if (!error.message.includes('still no')) throw error;
      remarks.push(`Marks are not saved, and nothing says so: ${error.message}`);
      return [...unsaved];
    });
    saved.push(...unsaved.filter((word) => !left.includes(word)));
    unsaved.splice(0, unsaved.length, ...unsaved.filter((word) => left.includes(word)));
  }
  await own.close();
}

/** A browser may find room even for this, by giving up what it keeps for other reasons: then that, too, has to stay. */
async function sayHuge(own: Page, saved: string[]): Promise<void> {
  const huge = makeHighlight({ id: 'huge', quote: 'of two megabytes', note: 'x'.repeat(1 << 21) });
  await sayWrite(own, { puts: [huge], edits: [] }).then(
    () => saved.push(huge.quote),
    () => undefined,
  );
}

/** Waits until all these words are saved, as Snipmark takes it, or the page says that some are not; gives those. */
const untilSaidNotSaved = (
  browser: TestBrowser,
  page: Page,
  own: Page,
  words: readonly string[],
): Promise<readonly string[]> =>
  waitUntil(page, 'word of what is not saved', async () => {
    // One that has only just been marked is neither stored nor waiting.
    const stored = new Set((await readRows(browser).catch(() => [])).map(({ quote }) => quote));
    const waiting = await askUnsaved(own);
    const left = words.filter((word) => waiting.includes(word) || !stored.has(word));
    return left.length === 0 || (await saysNotSaved(browser, page)) ? left : null;
  });

const canBeRead = (health: string | null) => health === 'ok' || health === 'full';

/** On the full disk all that was saved before can be read and exported, or is said to be broken and offered. */
async function readAll({ browser, figures, lossesOf, remarks }: Trying): Promise<void> {
  const own = await browser.openExtensionPage('loader.js', 'behind');
  const health = await stateOf(own);
  const rows = canBeRead(health) ? await readRows(browser).catch(() => null) : null;
  const losses = rows === null ? [] : lossesOf(rows, 'the full database');
  if (rows !== null) losses.push(...lossesOf(await exportRows(browser), 'the export'));
  // Chromium can give a database up at any time while the disk is full; what it had is then offered.
  const isThere = rows !== null && canBeRead(await stateOf(own));
  const instead = isThere ? null : await findSaidInstead(browser);
  if (isThere) {
    remarks.push(...losses);
  } else if (instead !== null) {
    remarks.push(`The marks cannot be read, the store is '${health}', and the popup says '${instead}'.`);
  } else {
    const library = await openLibrary(browser);
    const copied = await saveCopy(browser, library).catch(async (error) => {
      if ((await stateOf(own)) === 'failed') throw error;
      return null;
    });
    await library.close();
    if (copied !== null) remarks.push(...lossesOf(copied, 'the copy as a file'));
    figures.push(
      `The browser does not open the database while the disk is full, or an empty one: the popup says so, and all was ${copied ? 'had as a file' : 'offered'}.`,
    );
  }
  await own.close();
}

/** With room again: where trying again is offered, it has to work, or the browser has to be started anew. */
async function tryAgain({ browser, marker, remarks, saved, unsaved }: Trying): Promise<void> {
  const page = marker.page();
  await page.bringToFront();
  const [button] = await browser.locate(page, { name: 'Try again' });
  if (!button) return;
  await press(browser, page, 'Try again');
  const saysUncertain = () => saysNotSaved(browser, page, /Not certain/);
  const isUncertain = await waitUntil(page, 'word of what came of it', async () => {
    if (await saysUncertain()) return true;
    return (await browser.locate(page, { name: 'Try again' })).length === 0 ? false : null;
  });
  if (isUncertain || (await saysUncertain())) return;
  for (const word of unsaved) remarks.push(...(await marker.findLoss(word)));
  saved.push(...unsaved.splice(0));
}

async function startAnew({
  browser,
  figures,
  lossesOf,
  marker,
  remarks,
  saved,
  unsaved,
}: Trying): Promise<void> {
  await browser.restart();
  const own = await browser.openExtensionPage('loader.js', 'behind');
  if ((await askHealth(own)).state === 'lost') {
    figures.push(
      `With room again the browser had an empty database; ${await acceptCopy(own)} marks were offered.`,
    );
  }
  const after = await readRows(browser);
  const isThere = (word: string) => after.some(({ quote }) => quote === word);
  remarks.push(...lossesOf(after, 'the database after a start'));
  for (const word of saved) if (!isThere(word)) remarks.push(`'${word}' was called saved, and is gone.`);
  if (unsaved.length > 0) {
    const kept = unsaved.filter(isThere).length;
    figures.push(
      `Of ${unsaved.length} marks that were said not to be certain, ${kept} are there after a start.`,
    );
  }
  await marker.turnOver();
  const word = await marker.select();
  await marker.mark();
  remarks.push(...(await marker.findLoss(word)));
  if ((await stateOf(own)) !== 'ok') remarks.push(`After a start the store is '${await stateOf(own)}'.`);
}
