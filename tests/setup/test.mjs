import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { countTests } from './count-tests.mjs';
import { ensureBrowser } from './install-browser.mjs';
import { installPackages } from './install-packages.mjs';
import { PROJECT, runProgram } from './run-program.mjs';

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

async function vitest(project, options) {
  const report = join(PROJECT, 'tests', 'output', `report-${project}.json`);
  rmSync(report, { force: true });
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runProgram('vitest', [...args, '--project', project], options);
  return countTests(report, code);
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
// Firefox takes as long as all the rest, and both wait more than they work.
const inFirefox = step('the extension in Firefox', () => vitest('firefox', { later: true }));
await step('unit tests', () => vitest('unit'));
await step('DOM tests in Chromium', () => vitest('dom'));
await step('the extension in Chromium', () => vitest('chromium'));
await inFirefox;

console.log('');
for (const { title, seconds, passed, failed, skipped, failures } of results) {
  const counts = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
  console.log(`${title.padEnd(28)} ${counts.padEnd(28)} ${seconds.toFixed(1)} s`);
  // Once more at the end: what a long log begins with is the first that is cut.
  for (const failure of failures ?? []) console.log(`  failed: ${failure}`);
}
console.log(`in ${((Date.now() - started) / 1000).toFixed(0)} seconds`);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') > 0 ? 1 : 0);
