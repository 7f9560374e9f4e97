// Measures Snipmark's engine on pages of its own making, beside others and beside plain loops, and the built
// extension in use, beside the same pages without any.
// npm run bench -- [--quick] [--only accuracy|cost|memory|worlds|loader|toolbar|living|popup|library|transfer|search ...] [--seed text]
//   [--misses engine] [--pages folder]
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleScript } from './bundle.mjs';
import { openChromium } from './open-chromium.mjs';
import { measureAccuracy } from './parts/accuracy.mjs';
import { measureCost } from './parts/cost.mjs';
import { measureLibrary } from './parts/library.mjs';
import { measureLiving } from './parts/living.mjs';
import { measureLoader } from './parts/loader.mjs';
import { measureMemory } from './parts/memory.mjs';
import { measurePopup } from './parts/popup.mjs';
import { measureSearch } from './parts/search.mjs';
import { measureToolbar } from './parts/toolbar.mjs';
import { measureTransfer } from './parts/transfer.mjs';
import { measureWorlds } from './parts/worlds.mjs';
import { servePages } from './serve-pages.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    seed: { type: 'string', default: '1' },
    misses: { type: 'string' },
    pages: { type: 'string', default: process.env.SNIPMARK_PAGES ?? '' },
  },
});
const parts = {
  accuracy: measureAccuracy,
  cost: measureCost,
  memory: measureMemory,
  worlds: measureWorlds,
  loader: measureLoader,
  toolbar: measureToolbar,
  living: measureLiving,
  popup: measurePopup,
  library: measureLibrary,
  transfer: measureTransfer,
  search: measureSearch,
};
const unknown = options.only?.filter((name) => !(name in parts)) ?? [];
if (unknown.length > 0)
  throw new Error(`There is no part ${unknown.join(', ')}: ${Object.keys(parts).join(', ')}`);

const folder = await mkdtemp(join(tmpdir(), 'snipmark-bench-'));
const script = await bundleScript('page/main.mjs');
const texts = new Map([['/', '<!doctype html><title>Bench</title><body></body>']]);
const server = await servePages(texts);
const browser = await openChromium(join(folder, 'chromium'));

/** A blank page in front of all others, with the bench's script in it. */
async function openPage() {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.bringToFront();
  await page.goto(server.origin);
  await page.addScriptTag({ content: script });
  return page;
}

try {
  console.log(`${await browser.version()}, seed ${options.seed}${options.quick ? ', quick' : ''}`);
  for (const [name, measure] of Object.entries(parts)) {
    if (options.only && !options.only.includes(name)) continue;
    const start = performance.now();
    const [load] = loadavg();
    console.log(`\n${name}: the machine's load before it is ${load.toFixed(1)}`);
    const { quick: isQuick, seed, misses, pages } = options;
    await measure({ openPage, server, texts, folder, isQuick, seed, misses, pages });
    console.log(`\n${name}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  }
} finally {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
