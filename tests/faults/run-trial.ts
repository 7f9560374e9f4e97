import type { TestBrowser } from '../support/browser.ts';
import { launch } from '../support/launch.ts';
import type { Outcome, Place, Trial, TrialWorld } from './trial.ts';

export interface TrialResult {
  readonly number: string;
  readonly title: string;
  readonly place: Place;
  readonly seconds: number;
  readonly outcome: Outcome;
}

/** Makes one trial in one place and closes its browsers. One that throws has lost: nobody knows what else it would have found. */
export async function runTrial(
  number: string,
  trial: Trial,
  world: Omit<TrialWorld, 'launch'>,
): Promise<TrialResult> {
  const { place } = world;
  const opened: TestBrowser[] = [];
  const start = performance.now();
  const outcome = await trial
    .run({
      ...world,
      async launch(options = {}) {
        if (place === 'node')
          throw new Error('This trial asks for a browser, and none is named in its places.');
        const browser = await launch(place, { extension: true, ...options });
        opened.push(browser);
        return browser;
      },
    })
    .catch(
      (error: Error): Outcome => ({
        times: 0,
        lost: 1,
        letIn: 0,
        remarks: [`The trial could not be made: ${error.stack ?? error}`],
      }),
    );
  for (const browser of opened) await browser.close().catch(() => undefined);
  return { number, title: trial.title, place, seconds: (performance.now() - start) / 1000, outcome };
}
