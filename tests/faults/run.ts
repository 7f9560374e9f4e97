// Does to the built extension what may happen to it, and says what was lost or let in.
// npm run faults -- [--quick] [--only 07 ...] [--in chromium|firefox|node ...] [--seed number] [--report file]
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ensureBuild } from '../bench/beside/ensure-build.mjs';
import { serveFixtures } from '../support/serve-fixtures.ts';
import { printLimits, printLine, printSum } from './print-table.ts';
import { readTrials } from './read-trials.ts';
import { runTrial, type TrialResult } from './run-trial.ts';
import type { Place } from './trial.ts';

const PLACES: readonly Place[] = ['node', 'chromium', 'firefox'];

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    in: { type: 'string', multiple: true },
    seed: { type: 'string', default: '1' },
    report: { type: 'string' },
  },
});

const places = PLACES.filter((place) => options.in?.includes(place) ?? true);
await ensureBuild();
const fixtures = await serveFixtures();
const results: TrialResult[] = [];
try {
  for (const { number, trials } of await readTrials(options.only ?? null)) {
    for (const trial of trials) {
      for (const place of places.filter((each) => trial.places.includes(each))) {
        const world = { place, isQuick: options.quick, seed: Number(options.seed), fixtures };
        const result = await runTrial(number, trial, world);
        printLine(result);
        results.push(result);
      }
      printLimits(number, trial, places);
    }
  }
} finally {
  await fixtures.close();
}
printSum(results);
if (options.report) await writeFile(options.report, JSON.stringify(results, null, 2));
process.exit(results.every(({ outcome }) => outcome.lost + outcome.letIn === 0) ? 0 : 1);
