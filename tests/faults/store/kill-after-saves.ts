import { seededRandom } from '../../bench/revisions/random.mjs';
import type { Outcome, TrialWorld } from '../trial.ts';
import { compareRows } from './compare-rows.ts';
import { findCopyLoss } from './find-copy-loss.ts';
import { killBrowser } from './kill-browser.ts';
import { createLedger } from './ledger.ts';
import { sayWrite } from './say-write.ts';

/** Firefox takes four times as long to start, and there are 8 seconds. */
const TURNS = { full: 200, quick: { chromium: 5, firefox: 2, node: 0 } };

/**
 * In each start of the browser: everything is read and compared with what was saved before, one thing is saved, and with its
 * acknowledgement every process is killed.
 *
 * Seen to fail: the background does not wait for the writing before it answers: 'mark-1' is missing in the database,
 * after the first kill, in both browsers.
 */
export async function killAfterSaves({ isQuick, launch, place, seed }: TrialWorld): Promise<Outcome> {
  const times = isQuick ? TURNS.quick[place] : TURNS.full;
  const ledger = createLedger(seededRandom(`killed ${seed}`));
  const browser = await launch();
  const remarks: string[] = [];
  for (let turn = 1; turn <= times; turn++) {
    const page = await browser.openExtensionPage('loader.js', 'behind');
    await sayWrite(page, ledger.next());
    await killBrowser(browser);
    await browser.restart();
    const { highlights } = await browser.database();
    remarks.push(...compareRows(ledger.rows(), highlights).map((what) => `After kill ${turn}: ${what}`));
    if (remarks.length > 0) break;
  }
  remarks.push(...(await findCopyLoss(browser, ledger.rows())));
  return { times, lost: remarks.length, letIn: 0, remarks };
}
