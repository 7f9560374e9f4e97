import { seededRandom } from '../../bench/revisions/random.mjs';
import type { Outcome, TrialWorld } from '../trial.ts';
import { createLedger } from './ledger.ts';
import { sayWrite } from './say-write.ts';
import { traceSyncs } from './trace-syncs.ts';

/**
 * A power cut cannot be made, but what it spares can be counted: what the disk has confirmed.
 *
 * Seen to fail: transactions of relaxed durability (`schema.ts`): 10 saves were acknowledged, and 0 times the disk was
 * waited for, in both browsers.
 */
export async function countSyncs({ isQuick, launch, seed }: TrialWorld): Promise<Outcome> {
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
