// Mints `text=` directives for random selections on real pages and sees what stock browsers paint for them.
// npm run bench:native -- --pages folder [--count 500] [--firefox 50] [--seed text] [--page name] [--misses]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleScript } from '../bundle.mjs';
import { checkPainted } from './check-painted.mjs';
import { mintOnPage } from './mint-on-page.mjs';
import { openStockChromium, openStockFirefox } from './open-browsers.mjs';
import { printPaint, printTimes } from './print-report.mjs';
import { readPages } from './read-pages.mjs';
import { serveCorpus } from './serve-corpus.mjs';

const { values: options } = parseArgs({
  options: {
    pages: { type: 'string', default: process.env.SNIPMARK_PAGES ?? '' },
    count: { type: 'string', default: '500' },
    firefox: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    page: { type: 'string', multiple: true },
    misses: { type: 'boolean', default: false },
  },
});

/** So many of a list, evenly spread. */
const spread = (list, count) =>
  Array.from({ length: Math.min(count, list.length) }, (_, i) => list[Math.floor((i * list.length) / count)]);

/** Visits so far, so that no two have the same address. */
let visits = 0;

async function checkAll(stock, server, script, cases) {
  const checked = [];
  for (const each of cases) {
    const address = `${server.addressOf(each.name, ++visits)}#:~:text=${each.value}`;
    const verdict =
      each.value === null ? 'not minted' : await checkPainted(stock, address, each.place, script);
    if (options.misses && verdict !== 'exact')
      console.log(
        JSON.stringify({ verdict, name: each.name, place: each.place, value: each.value, words: each.words }),
      );
    checked.push({ ...each, verdict });
  }
  return checked;
}

async function measureChromium(folder, server, script, pages, largest) {
  const stock = await openStockChromium(folder);
  const { browser, page } = stock;
  try {
    console.log(`${await browser.version()}, seed ${options.seed}`);
    const minted = [];
    const count = Number(options.count);
    let chosen = 0;
    for (const [i, { name }] of pages.entries()) {
      // What a page does not show enough text for, the next ones take.
      const share = Math.floor(((i + 1) * count) / pages.length) - chosen;
      const result = await mintOnPage(page, server, name, share, options.seed, script);
      if (!result) continue;
      minted.push({ name, ...result });
      chosen += result.selections.length;
    }
    const big = largest && (await mintOnPage(page, server, largest.name, 20, options.seed, script));
    printTimes(minted, big && { name: largest.name, ...big });
    const checked = await checkAll(
      stock,
      server,
      script,
      minted.flatMap(({ selections }) => selections),
    );
    printPaint(`Painted by Chromium, ${checked.length} selections on ${minted.length} pages`, checked);
    return checked;
  } finally {
    await browser.close();
  }
}

async function measureFirefox(folder, server, script, cases) {
  const stock = await openStockFirefox(folder);
  const { browser, page } = stock;
  try {
    console.log(`\n${await browser.version()}`);
    const own = [];
    for (const each of cases) {
      await page.goto(server.addressOf(each.name, ++visits), { waitUntil: 'load' });
      await page.evaluate(script);
      const [minted] = await page.evaluate((list) => globalThis.bench.mintAll(list), [each.place]);
      own.push({ ...each, ...minted });
    }
    printPaint('Minted in Chromium, painted by Firefox', await checkAll(stock, server, script, cases));
    printPaint('Minted and painted by Firefox', await checkAll(stock, server, script, own));
  } finally {
    await browser.close();
  }
}

async function run() {
  if (options.pages === '')
    throw new Error(
      'Name a folder of pages to measure on: --pages folder, or SNIPMARK_PAGES (see tests/bench/README.md).',
    );
  const { real, largest } = await readPages(options.pages);
  const pages = options.page ? real.filter(({ name }) => options.page.includes(name)) : real;
  const server = await serveCorpus(largest ? [...pages, largest] : pages);
  const folder = await mkdtemp(join(tmpdir(), 'snipmark-native-'));
  try {
    const script = await bundleScript('native/page/main.ts');
    const checked = await measureChromium(folder, server, script, pages, options.page ? null : largest);
    if (Number(options.firefox) > 0)
      await measureFirefox(folder, server, script, spread(checked, Number(options.firefox)));
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

await run().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
