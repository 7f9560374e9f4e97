import { seededRandom } from '../../bench/revisions/random.mjs';
import { waitForBar } from '../../support/mark-page.ts';
import { dumpDatabase, makeDatabaseNewer } from '../../support/stored-database.ts';
import type { Outcome, TrialWorld } from '../trial.ts';
import { askHealth } from './ask-store.ts';
import { killBrowser } from './kill-browser.ts';
import { createLedger } from './ledger.ts';
import { createWordMarker } from './mark-words.ts';
import { sayWrite } from './say-write.ts';

/** What the reader is told who marks with a Snipmark that is older than the database. */
const NEWER = 'Your marks were written by a newer Snipmark and are left as they are.';

/**
 * A newer Snipmark has been here, and then this one is again: its reader marks, in every way that there is to write, and
 * starts the browser anew. The newer one must find everything as it left it.
 *
 * Seen to fail: without `isNewerDatabase`: a write was called saved, and the newer database is other than it was left, in
 * both browsers.
 */
export async function downgrade({ isQuick, launch, fixtures, seed }: TrialWorld): Promise<Outcome> {
  const times = isQuick ? 1 : 5;
  const ledger = createLedger(seededRandom(`downgrade ${seed}`));
  const browser = await launch();
  const remarks: string[] = [];
  let own = await browser.openExtensionPage('loader.js', 'behind');
  for (let i = 0; i < 50; i++) await sayWrite(own, ledger.next());
  await browser.killBackground();
  await makeDatabaseNewer(browser);
  const left = await dumpDatabase(browser);
  const copied = JSON.stringify(await browser.storageLocal());
  const marker = await createWordMarker(browser, fixtures);
  for (let turn = 0; turn < times; turn++) {
    const { state } = await askHealth(own);
    if (state !== 'newer') remarks.push(`The store says that it is '${state}'.`);
    const request = ledger.next();
    await sayWrite(own, request).then(
      () => remarks.push('A write was called saved.'),
      () => undefined,
    );
    await marker.select();
    await marker.mark();
    await waitForBar(browser, marker.page(), NEWER).catch(() =>
      remarks.push('Nothing says that the mark is not saved.'),
    );
    await killBrowser(browser);
    await browser.restart();
    await marker.turnOver();
    own = await browser.openExtensionPage('loader.js', 'behind');
  }
  if ((await dumpDatabase(browser)) !== left) remarks.push('The newer database is other than it was left.');
  if (JSON.stringify(await browser.storageLocal()) !== copied)
    remarks.push('The second copy is other than it was left.');
  return { times, lost: remarks.length, letIn: 0, remarks };
}
