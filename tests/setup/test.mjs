import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { countTests } from './count-tests.mjs';
import { countTrials } from './count-trials.mjs';
import { ensureBrowser } from './install-browser.mjs';
import { installPackages } from './install-packages.mjs';
import { PROJECT, runProgram } from './run-program.mjs';
import { tryAlone } from './try-alone.mjs';

const started = Date.now();
const results = [];

async function step(title, run) {
  console.log(`\n— ${title}`);
  const from = Date.now();
  const counts = await run();
  results.push({ title, seconds: (Date.now() - from) / 1000, ...counts });
}

/** One check that is right or wrong as a whole. */
async function check(...commands) {
  for (const [program, ...args] of commands) {
    if ((await runProgram(program, args, { quiet: true })) !== 0) return { passed: 0, failed: 1, skipped: 0 };
  }
  return { passed: 1, failed: 0, skipped: 0 };
}

/** A report of this name that is not there yet. */
function newReport(name) {
  const report = join(PROJECT, 'tests', 'output', `report-${name}.json`);
  rmSync(report, { force: true });
  return report;
}

async function runVitest(name, args, options) {
  const report = newReport(name);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runProgram('vitest', ['run', ...reporters, ...args], options);
  return countTests(report, code);
}

/** @param shard a part of the files: `1/2` */
async function vitest(project, { shard = '1/1', ...options } = {}) {
  const name = `${project}-${shard.replace('/', '-of-')}`;
  const counts = await runVitest(name, ['--project', project, '--shard', shard], options);
  return { ...counts, project };
}

/** These files of a project, with nothing beside them. */
const vitestAlone = (project, files) => {
  console.log(`\n— again, alone: ${files.join(', ')}`);
  return runVitest(`${project}-alone`, ['--project', project, '--retry', '0', ...files]);
};

/** The short form of the trials in these places. */
async function faults(places, options) {
  const report = newReport(`faults-${places.join('-')}`);
  const chosen = places.flatMap((place) => ['--in', place]);
  const args = ['tests/faults/run.ts', '--quick', '--report', report, ...chosen];
  return countTrials(report, await runProgram('node', args, options));
}

await installPackages();
await ensureBrowser('chromium');
await ensureBrowser('firefox');
mkdirSync(join(PROJECT, 'tests', 'output'), { recursive: true });

await step('lint and format', () => check(['biome', 'check', '.']));
await step('types', () => check(['wxt', 'prepare'], ['tsc', '--noEmit']));
await step('build for both browsers', async () => {
  const built = await check(['wxt', 'build', '-b', 'chrome'], ['wxt', 'build', '-b', 'firefox']);
  // A build is no test; only a broken one counts.
  return { ...built, passed: 0 };
});
// Browsers wait as often as they work. Firefox takes as long as all the rest and runs beside it, in two halves, so that
// neither core is idle before the end.
const half = (shard, title) => step(title, () => vitest('firefox', { shard, later: true }));
const first = half('1/2', 'the extension in Firefox, 1 of 2');
await step('unit tests', () => vitest('unit'));
const inFirefox = Promise.all([first, half('2/2', 'the extension in Firefox, 2 of 2')]).then(() =>
  step('faults in Firefox, in short', () => faults(['firefox'], { later: true })),
);
await step('DOM tests in Chromium', () => vitest('dom'));
await step('the extension in Chromium', () => vitest('chromium'));
await step('faults, in short', () => faults(['node', 'chromium']));
await inFirefox;
for (const [i, result] of results.entries())
  results[i] = await tryAlone(result, (files) => vitestAlone(result.project, files));

console.log('');
for (const { title, seconds, passed, failed, skipped, failures, alone } of results) {
  const counts = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
  console.log(`${title.padEnd(33)} ${counts.padEnd(28)} ${seconds.toFixed(1)} s`);
  // Once more at the end: what a long log begins with is the first that is cut.
  for (const failure of failures ?? []) console.log(`  failed: ${failure}`);
  for (const failure of alone ?? []) console.log(`  failed beside others, passed alone: ${failure}`);
}
console.log(`in ${((Date.now() - started) / 1000).toFixed(0)} seconds`);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') > 0 ? 1 : 0);
