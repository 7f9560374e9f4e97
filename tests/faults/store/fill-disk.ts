import type { Highlight } from '../../../lib/model.ts';
import { seededRandom } from '../../bench/revisions/random.mjs';
import { makeHighlight } from '../../store/make-highlight.ts';
import type { TestBrowser } from '../../support/browser.ts';
import { press, waitForControl } from '../../support/controls.ts';
import { downloadBy } from '../../support/download.ts';
import { openLibrary } from '../../support/library-page.ts';
import { pressInView } from '../../support/press-in-view.ts';
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
  const compareOld = (rows: readonly Highlight[], where: string) => {
    const old = rows.filter(({ id }) => before.some((row) => row.id === id));
    remarks.push(...compareRows(ledger.rows(), old, where));
  };
  compareOld(before, 'the database before');

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
  const isWell = (await askHealth(own).catch(() => null))?.state === 'ok';
  const full = isWell ? await readRows(browser).catch(() => null) : null;
  const stored = words.filter((word) => full?.some(({ quote }) => quote === word));
  if (!isSaid && stored.length < words.length) remarks.push('Marks are not saved, and nothing says so.');
  if (full !== null) {
    compareOld(full, 'the full database');
    compareOld(await exportRows(browser), 'the export');
  } else if (await isSaidToBeBroken(browser)) {
    const library = await openLibrary(browser);
    compareOld(await saveCopy(browser, library), 'the copy as a file');
    await library.close();
    figures.push(
      'The browser does not open the database while the disk is full, or an empty one: the popup says so, and all was had as a file.',
    );
  } else remarks.push('The marks cannot be read, and nothing says so.');

  await disk.free();
  await marker.page().bringToFront();
  if (isSaid) await press(browser, marker.page(), 'Try again');
  for (const word of words) remarks.push(...(await marker.findLoss(word)));
  await browser.restart();
  const again = await browser.openExtensionPage('loader.js', 'behind');
  if ((await askHealth(again)).state === 'lost') {
    figures.push(
      `With room again the browser had an empty database; ${await acceptCopy(again)} marks were offered.`,
    );
  }
  const after = await readRows(browser);
  compareOld(after, 'the database after a restart');
  for (const word of words)
    if (!after.some(({ quote }) => quote === word)) remarks.push(`'${word}' is gone after a restart.`);
  figures.push(`Of ${times} marks, ${times - stored.length} found no room and were said to wait.`);
  return { times, lost: remarks.length, letIn: 0, remarks: [...figures, ...remarks] };
}
