import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleScript } from '../bundle.mjs';
import { openChromium } from '../open-chromium.mjs';
import { openFirefox } from '../open-firefox.mjs';
import { makeLong } from '../pages/long.mjs';
import { printTable } from '../print-table.mjs';
import { writeExtension } from '../worlds/write-extension.mjs';

/** Milliseconds that a slice should take. */
const SLICE = 8;
const BROWSERS = { Chromium: openChromium, Firefox: openFirefox };
const WORLDS = { "the page's own": '/own', isolated: '/isolated' };

/** The engine in slices, as a page's own script and in a content script, in both browsers. */
export async function measureWorlds({ server, texts, folder, isQuick, seed }) {
  const script = await bundleScript('worlds/main.mjs');
  const extension = await writeExtension(join(folder, 'extension'), script);
  const body = makeLong(`${seed} long`, isQuick ? 250_000 : 1_000_000);
  const html = (more) =>
    `<!doctype html><meta charset="utf-8"><title>Bench</title><body>${body}</body>${more}`;
  texts.set('/slices.js', script);
  texts.set('/own', html('<script src="/slices.js"></script>'));
  texts.set('/isolated', html(''));
  const rows = [];
  for (const [name, open] of Object.entries(BROWSERS)) {
    const profile = join(folder, `worlds-${name.toLowerCase()}`);
    await mkdir(profile);
    const browser = await open(profile, extension);
    try {
      for (const [world, path] of Object.entries(WORLDS)) {
        const address = `${server.origin}${path}?slice=${SLICE}&rounds=${isQuick ? 2 : 5}`;
        rows.push(...toRows(`${name}, ${world}`, await readAnswer(browser, address)));
      }
    } finally {
      await browser.close();
    }
  }
  printTable(
    `1000 marks on the changed page, in slices of ${SLICE} ms`,
    ['', 'first run: longest', 'total', 'calmest run: longest', 'total', 'slices', 'found %'],
    rows,
  );
}

async function readAnswer(browser, address) {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForFunction(() => document.documentElement.dataset.answer !== undefined, {
    polling: 100,
    timeout: 120_000,
  });
  const answer = JSON.parse(await page.evaluate(() => document.documentElement.dataset.answer));
  await page.close();
  if (answer.error) throw new Error(answer.error);
  return answer;
}

function toRows(where, answer) {
  const ms = (value) => `${value.toFixed(1)} ms`;
  return Object.entries(answer).map(([engine, { first, calmest }]) => [
    `${where}: ${engine}`,
    ...[first.longest, first.total, calmest.longest, calmest.total].map(ms),
    calmest.slices,
    (calmest.found / 10).toFixed(1),
  ]);
}
