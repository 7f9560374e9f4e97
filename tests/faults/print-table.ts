import type { TrialResult } from './run-trial.ts';
import type { Place, Trial } from './trial.ts';

/** One line of the table, and under it what was remarked. */
export function printLine({ number, title, place, seconds, outcome }: TrialResult): void {
  const { times, lost, letIn, remarks = [] } = outcome;
  const counts = `${times} times, ${lost} lost, ${letIn} let in`;
  console.log(
    `${number} ${place.padEnd(9)} ${counts.padEnd(38)} ${seconds.toFixed(0).padStart(4)} s  ${title}`,
  );
  for (const remark of remarks) console.log(`             ${remark}`);
}

/** A line for each of these browsers in which the trial is not made, with the reason. */
export function printLimits(number: string, { title, limits = {} }: Trial, places: readonly Place[]): void {
  for (const [browser, reason] of Object.entries(limits))
    if (places.includes(browser as Place))
      console.log(`${number} ${browser.padEnd(9)} ${'not tried'.padEnd(46)} ${title}: ${reason}`);
}

/** The last line: all together. */
export function printSum(results: readonly TrialResult[]): void {
  const sum = (key: 'letIn' | 'lost' | 'times') =>
    results.reduce((total, { outcome }) => total + outcome[key], 0);
  console.log(`${results.length} trials, ${sum('times')} times: ${sum('lost')} lost, ${sum('letIn')} let in`);
}
