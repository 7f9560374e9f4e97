import { seededRandom } from '../../bench/revisions/random.mjs';
import { holdDatabase } from '../../support/hold-database.ts';
import type { Outcome, TrialWorld } from '../trial.ts';
import { createWordMarker } from './mark-words.ts';
import { backgroundStops } from './stop-background.ts';

/**
 * Words are marked by mouse and toolbar. The background is stopped before; while the save waits for the database, which
 * somebody else holds, at whatever it is doing then; and as soon as the mark is in the database.
 *
 * Seen to fail: no retries, and what failed does not wait (`saver.ts`): stopped during, 'delegations' was marked, is not
 * saved, and nothing says so, in both browsers.
 */
export async function stopAroundSaves({ fixtures, isQuick, launch, seed }: TrialWorld): Promise<Outcome> {
  const times = isQuick ? 2 : 50;
  const random = seededRandom(`stopped ${seed}`);
  const browser = await launch();
  const marker = await createWordMarker(browser, fixtures);
  const stops = backgroundStops(browser);
  const remarks: string[] = [];
  const note = (when: string, losses: readonly string[]) =>
    remarks.push(...losses.map((loss) => `Stopped ${when}: ${loss}`));

  // Makes the database, which is to be held.
  const first = await marker.select();
  await marker.mark();
  note('never', await marker.findLoss(first));

  for (let turn = 0; turn < times; turn++) {
    const stop = () => stops[turn % stops.length]?.stop(browser, marker.page());

    let word = await marker.select();
    await stop();
    await marker.mark();
    note('before', await marker.findLoss(word));

    word = await marker.select();
    const release = await holdDatabase(browser);
    // Every other time it is just being woken.
    if (turn % 4 > 1) await browser.killBackground();
    await marker.mark();
    await new Promise((resolve) => setTimeout(resolve, random(100)));
    await stop();
    await release();
    note('during', await marker.findLoss(word));

    word = await marker.select();
    await marker.mark();
    const losses = await marker.findLoss(word);
    await stop();
    note('after', [...losses, ...(await marker.findLoss(word))]);
  }
  return { times: 3 * times, lost: remarks.length, letIn: 0, remarks };
}
