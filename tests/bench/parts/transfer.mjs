import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from '../../support/launch.ts';
import { ensureBuild } from '../beside/ensure-build.mjs';
import { noteStretches } from '../beside/page/note-stretches.mjs';
import { makeLibrary } from '../pages/library.mjs';
import { printTable } from '../print-table.mjs';

/** In the order in which the library offers them. */
const KINDS = ['json', 'w3c', 'markdown', 'html', 'csv'];
const LONGEST_MS = 600_000;

/** How long files of all marks take, in and out, in the library's tab, and how long they keep it from answering. */
export async function measureTransfer({ folder, isQuick, seed }) {
  await ensureBuild();
  const counts = isQuick ? [1000] : [1000, 100_000];
  const lines = [];
  for (const count of counts) lines.push(...(await measureCount({ folder, seed, count })));
  printTable(
    'Files in and out (Chromium)',
    ['', 'marks', 'time', 'longest stretch without an answer'],
    lines,
  );
}

async function measureCount({ folder, seed, count }) {
  const path = join(folder, `${count}.json`);
  await writeFileOf(path, seed, count);
  const browser = await launch('chromium', { extension: true });
  const lines = [];
  try {
    const page = await browser.openExtensionPage('library.html#/transfer');
    await page.evaluate(noteStretches);
    const measure = async (name, act) => {
      await page.evaluate(() => globalThis.takeLongest());
      const start = performance.now();
      await act();
      const seconds = (performance.now() - start) / 1000;
      const longest = await page.evaluate(() => globalThis.takeLongest());
      lines.push([name, count, `${seconds.toFixed(1)} s`, `${longest.toFixed(0)} ms`]);
    };
    const until = (what, ...args) =>
      page.waitForFunction(what, { polling: 50, timeout: LONGEST_MS }, ...args);
    const input = await page.waitForSelector('input[type=file]');
    const megabytes = (await stat(path)).size / 1e6;
    await measure(`plan of a JSON file of ${megabytes.toFixed(0)} MB`, async () => {
      await input.uploadFile(path);
      await until(() => document.querySelector('.plan-list') !== null);
    });
    await measure('import of it', async () => {
      await page.evaluate(() => document.querySelector('.button-first').click());
      await until(() => /imported/.test(document.querySelector('[role=status]')?.textContent ?? ''));
    });
    for (const [i, kind] of KINDS.entries()) {
      await page.evaluate((at) => document.querySelectorAll('input[type=radio]')[at].click(), i);
      await measure(`export, ${kind}`, async () => {
        await until(exportOnce);
      });
      // What was said of this one must not be taken for the next one's.
      await page.reload();
      await page.evaluate(noteStretches);
      await page.waitForSelector('input[type=radio]');
    }
  } finally {
    await browser.close();
  }
  return lines;
}

/** Runs in the library, again and again: true once the file is there. A press before the library is open does nothing. */
function exportOnce() {
  const state = document.querySelector('.transfer-section:last-of-type .transfer-state');
  if (/given to/.test(state?.textContent ?? '')) return true;
  for (const button of state?.querySelectorAll('button.button-first:enabled') ?? []) button.click();
  return false;
}

async function writeFileOf(path, seed, count) {
  const out = createWriteStream(path);
  out.write('{"format":"snipmark","version":1,"exportedAt":"2026-01-01T12:00:00.000Z","highlights":[\n');
  let separator = '';
  for (const row of makeLibrary(seed, count)) {
    if (!out.write(`${separator}${JSON.stringify(row)}`))
      await new Promise((resolve) => out.once('drain', resolve));
    separator = ',\n';
  }
  await new Promise((resolve) => out.end('\n],"shares":[]}\n', resolve));
}
