import { seededRandom } from '../../bench/revisions/random.mjs';
import { waitUntil } from '../../support/controls.ts';
import type { Outcome, TrialWorld } from '../trial.ts';
import { createWordMarker } from './mark-words.ts';

/** Milliseconds without an event after which Firefox is to end the background. */
const IDLE = 300;

/**
 * Firefox itself ends the background whenever it has been idle for a third of a second: words are marked as it is about
 * to, while it does, and when it is gone.
 *
 * Seen to fail: the background listens for writings only some time after it was started: 'opened' could not be saved by
 * trying again.
 */
export async function idleBetweenSaves({ fixtures, isQuick, launch, seed }: TrialWorld): Promise<Outcome> {
  const times = isQuick ? 3 : 50;
  const random = seededRandom(`idle ${seed}`);
  const browser = await launch({ idleAfter: IDLE });
  const marker = await createWordMarker(browser, fixtures);
  const remarks: string[] = [];
  let ended = 0;
  for (let turn = 0; turn < times; turn++) {
    const word = await marker.select();
    if (turn % 2 === 0) {
      await waitUntil(marker.page(), 'end of the background', async () =>
        (await browser.backgroundRuns()) ? null : true,
      );
      ended += 1;
    } else await new Promise((resolve) => setTimeout(resolve, random(2 * IDLE)));
    await marker.mark();
    remarks.push(...(await marker.findLoss(word)));
  }
  const figures = [`${ended} times Firefox had ended the background when a word was marked.`];
  return { times, lost: remarks.length, letIn: 0, remarks: [...figures, ...remarks] };
}
