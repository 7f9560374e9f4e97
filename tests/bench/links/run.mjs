// How long links take to be read or refused, and how long they are, beside other ways to address snippets.
// npm run bench:links -- [--only times|sizes] [--browser chromium|firefox] [--seed text]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleScript } from '../bundle.mjs';
import { openChromium } from '../open-chromium.mjs';
import { openFirefox } from '../open-firefox.mjs';
import { makeArticle } from '../pages/article.mjs';
import { makeLong } from '../pages/long.mjs';
import { printTable } from '../print-table.mjs';
import { servePages } from '../serve-pages.mjs';
import { LARGE_ADDRESSES, makeLargePayloads } from './large-payloads.mjs';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    browser: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const BROWSERS = { chromium: openChromium, firefox: openFirefox };
const RANDOM = 100_000;
/** Milliseconds for each of many, and for what is large. */
const SMALL_LIMIT = 5;
const LARGE_LIMIT = 100;

const folder = await mkdtemp(join(tmpdir(), 'snipmark-links-'));
const script = await bundleScript('links/main.mjs');
const server = await servePages(new Map([['/', '<!doctype html><title>Bench</title><body></body>']]));
const ms = (value) => `${value.toFixed(2)} ms`;

async function measureTimes(page, version) {
  const large = makeLargePayloads();
  const payloads = Object.fromEntries(Object.entries(large).map(([name, { payload }]) => [name, payload]));
  const given = { randomCount: RANDOM, payloads, addresses: LARGE_ADDRESSES };
  const times = await page.evaluate((all) => globalThis.benchLinks.measureTimes(all), given);
  const limitOf = (name, count) => large[name]?.limit ?? (count > 1 ? SMALL_LIMIT : LARGE_LIMIT);
  printTable(
    `Reading links in ${version}`,
    ['', 'links', 'median', 'slowest', 'that again', 'limit'],
    Object.entries(times).map(([name, { count, median, slowest, again }]) => [
      name,
      count,
      ms(median),
      ms(slowest),
      ms(again),
      `${limitOf(name, count)} ms`,
    ]),
  );
}

async function measureSizes(page) {
  const { seed } = options;
  const pages = {
    'an article of 30,000 characters': {
      html: makeArticle(`${seed} article`, { script: 'latin', size: 30_000 }),
      isLong: false,
    },
    'a text of 1,000,000 characters': { html: makeLong(`${seed} long`, 1_000_000), isLong: true },
  };
  for (const [name, { html, isLong }] of Object.entries(pages)) {
    const given = { html, isLong, seed, counts: [1, 10, 100] };
    const sizes = await page.evaluate((all) => globalThis.benchLinks.measureSizes(all), given);
    printTable(
      `Marks on ${name}`,
      ['', 'marks', 'characters', 'a mark', 'found %', 'with a paragraph on top'],
      sizes.flatMap(({ count, ways }) =>
        ways.map(({ name: way, characters, same, added }) => [
          way,
          count,
          characters,
          (characters / count).toFixed(1),
          same.toFixed(0),
          added.toFixed(0),
        ]),
      ),
    );
  }
}

try {
  for (const [name, open] of Object.entries(BROWSERS)) {
    if (options.browser && options.browser !== name) continue;
    const browser = await open(join(folder, name));
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.goto(server.origin);
    await page.addScriptTag({ content: script });
    if (options.only !== 'sizes') await measureTimes(page, await browser.version());
    // The same in every browser.
    if (options.only !== 'times' && name === (options.browser ?? 'chromium')) await measureSizes(page);
    await browser.close();
  }
} finally {
  await server.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
