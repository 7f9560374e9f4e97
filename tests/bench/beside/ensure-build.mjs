import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT, runProgram } from '../../setup/run-program.mjs';

const SOURCES = ['lib', 'components', 'entrypoints', 'public', 'wxt.config.ts', 'package-lock.json'];
const TARGETS = { chrome: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

/** Builds the extension for each browser where there is no build, or one that is older than its sources. */
export async function ensureBuild() {
  const changed = Math.max(...(await Promise.all(SOURCES.map(newestIn))));
  for (const [target, folder] of Object.entries(TARGETS)) {
    const built = await timeOf(join(PROJECT, folder, 'manifest.json')).catch(() => 0);
    if (built > changed) continue;
    console.log(`Building Snipmark for ${target} …`);
    if ((await runProgram('wxt', ['build', '-b', target], { quiet: true })) !== 0)
      throw new Error('The build failed; its words are above.');
  }
}

const timeOf = async (path) => (await stat(path)).mtimeMs;

/** When a file, or anything in a folder, was changed last. */
async function newestIn(source) {
  const path = join(PROJECT, source);
  const inside = await readdir(path, { recursive: true }).catch(() => []);
  const times = await Promise.all(['', ...inside].map((name) => timeOf(join(path, name))));
  return Math.max(...times);
}
