import { seededRandom } from '../../bench/revisions/random.mjs';
import { compareRows } from '../store/compare-rows.ts';
import { killBrowser } from '../store/kill-browser.ts';
import { createLedger } from '../store/ledger.ts';
import { sayWrite } from '../store/say-write.ts';
import { readSecondCopy } from '../store/second-copy.ts';
import { traceSyncs, whyUntraced } from '../store/trace-syncs.ts';
import type { Outcome, Trial, TrialWorld } from '../trial.ts';

/** Firefox takes four times as long to start, and there are 8 seconds. */
const TURNS = { full: 200, quick: { chromium: 8, firefox: 2, node: 0 } };

/**
 * In each start of the browser: everything is read and compared with what was saved before, one thing is saved, and with its
 * acknowledgement every process is killed.
 */
async function killAfterSaves({ isQuick, launch, place, seed }: TrialWorld): Promise<Outcome> {
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
  const copied = await readSecondCopy(browser);
  remarks.push(...compareRows(ledger.rows(), copied, 'the second copy'));
  return { times, lost: remarks.length, letIn: 0, remarks };
}

/** A power cut cannot be made, but what it spares can be counted: what the disk has confirmed. */
async function countSyncs({ isQuick, launch, seed }: TrialWorld): Promise<Outcome> {
  const times = isQuick ? 10 : 200;
  const ledger = createLedger(seededRandom(`synced ${seed}`));
  const browser = await launch();
  const page = await browser.openExtensionPage('loader.js', 'behind');
  // Makes the database, if nothing has yet.
  await sayWrite(page, ledger.next());
  const trace = await traceSyncs(browser);
  let unconfirmed = 0;
  const first = await trace.count();
  let last = first;
  for (let turn = 0; turn < times; turn++) {
    await sayWrite(page, ledger.next());
    const count = await trace.count();
    if (count === last) unconfirmed += 1;
    last = count;
  }
  await trace.stop();
  const remarks = [`${times} saves were acknowledged, and ${last - first} times the disk was waited for.`];
  if (unconfirmed > 0) remarks.push(`${unconfirmed} were called saved before the disk had confirmed them.`);
  return { times, lost: unconfirmed, letIn: 0, remarks };
}

const untraced = whyUntraced();

export const trials: readonly Trial[] = [
  {
    title: 'browser killed with SIGKILL as soon as a save is acknowledged',
    places: ['chromium', 'firefox'],
    run: killAfterSaves,
  },
  {
    title: 'saves acknowledged under strace: fsync or fdatasync of the database for each',
    places: untraced === null ? ['chromium', 'firefox'] : [],
    ...(untraced !== null && { limits: { chromium: untraced, firefox: untraced } }),
    run: countSyncs,
  },
];
