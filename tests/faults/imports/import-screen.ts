// Before any words are read.
import '../../setup/speak-english.ts';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { EXCHANGE, importMarks } from '../../../lib/words/exchange.ts';
import { troubleSentence } from '../../../lib/words/transfer.ts';
import type { TestBrowser } from '../../support/browser.ts';
import { press, waitForControl, waitUntil } from '../../support/controls.ts';

/** The library's tab, where files are imported. */
export interface ImportScreen {
  readonly page: Page;
  /** Chooses a file with this text and waits for what an import would do. */
  choose(text: string | Uint8Array): Promise<void>;
  /** Waits for what the plan says: how many are new, and the row numbers of those that are not taken and in sight. */
  refusedRows(count: number): Promise<number[]>;
  /** Imports as many as the plan says and waits for the end of it. */
  import(count: number): Promise<void>;
  /** Waits until a screen reader is told that the file could not be read to its end, for this. */
  untilTrouble(code: Parameters<typeof troubleSentence>[0]['code'], rows: number): Promise<void>;
  /** Begins with another file. */
  startAnew(): Promise<void>;
  /** The longest time that the tab did not answer, in milliseconds, since this was asked last. */
  longestPause(): Promise<number>;
}

const SLOWEST = { timeout: 120_000 };

export async function openImportScreen(browser: TestBrowser): Promise<ImportScreen> {
  const page = await browser.openExtensionPage('library.html#/transfer');
  await page.setViewport({ width: 1200, height: 900 });
  await waitForControl(browser, page, EXCHANGE.file);
  await page.evaluate(() => {
    let last = performance.now();
    const state = { longest: 0 };
    Object.assign(globalThis, { pauses: state });
    setInterval(() => {
      const now = performance.now();
      state.longest = Math.max(state.longest, now - last - 10);
      last = now;
    }, 10);
  });
  let files = 0;
  const said = (words: string) =>
    waitUntil(
      page,
      `status that says '${words}'`,
      async () => {
        const text = await page.evaluate(() => document.querySelector('[role=status]')?.textContent ?? '');
        return text.includes(words) ? true : null;
      },
      SLOWEST.timeout,
    );
  return {
    page,
    async choose(text) {
      files += 1;
      const path = join(browser.profileDir, `import-${files}`);
      await writeFile(path, text);
      await page.bringToFront();
      await waitForControl(browser, page, EXCHANGE.file);
      const field = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
      await field.uploadFile(path);
    },
    async refusedRows(count) {
      await waitForControl(browser, page, EXCHANGE.rows, { role: 'list', ...SLOWEST });
      await press(browser, page, `Not taken: ${count.toLocaleString('en')}`);
      const read = () =>
        page.$$eval('[role=listitem]', (rows) =>
          rows.map((row) =>
            row.textContent?.includes('Not taken')
              ? Number(/Row ([\d,]+)/.exec(row.textContent)?.[1]?.replace(',', ''))
              : null,
          ),
        );
      return waitUntil(page, 'rows that are not taken', async () => {
        const rows = await read();
        return rows.length > 0 && !rows.includes(null) ? (rows as number[]) : null;
      });
    },
    async import(count) {
      await press(browser, page, importMarks(count));
      await waitForControl(browser, page, EXCHANGE.another, SLOWEST);
    },
    untilTrouble: async (code, rows) => {
      await said(troubleSentence({ code, values: [String(rows)] }));
    },
    startAnew: async () => {
      await press(browser, page, EXCHANGE.another);
    },
    longestPause: () =>
      page.evaluate(() => {
        const { pauses } = globalThis as unknown as { pauses: { longest: number } };
        const { longest } = pauses;
        pauses.longest = 0;
        return longest;
      }),
  };
}
