import type { Page } from 'puppeteer-core';
import type { Highlight, Ink, Share } from '../../lib/model.ts';
import type { TestBrowser } from './browser.ts';
import { press, waitForNoControl, waitUntil } from './controls.ts';
import { selectByMouse } from './select.ts';

export interface Snippet {
  readonly quote: string;
  readonly ink: Ink;
}

/** Marks these quotes by mouse and toolbar, one after the other; gives their rows once all are in the database. */
export async function markSnippets(
  browser: TestBrowser,
  page: Page,
  snippets: readonly Snippet[],
): Promise<Highlight[]> {
  for (const { quote, ink } of snippets) {
    await selectByMouse(page, quote);
    await press(browser, page, `Mark in ${ink}`);
    await waitForNoControl(browser, page, 'Snipmark', { role: 'toolbar' });
  }
  const address = (url: string) => url.replace(/#.*/, '');
  return waitUntil(page, 'rows of all marks in the database', async () => {
    const { highlights } = await browser.database();
    const here = highlights.filter(
      (row) => address(row.rawUrl) === address(page.url()) && row.deletedAt === 0,
    );
    const rows = snippets.map(({ quote }) => here.find((row) => row.quote.replace(/\s+/g, ' ') === quote));
    return rows.includes(undefined) ? null : (rows as Highlight[]);
  });
}

/** Does what mints a link, and gives the record that came of it, once it is in the database. */
export async function mintBy(browser: TestBrowser, page: Page, ask: () => Promise<unknown>): Promise<Share> {
  const before = new Set((await browser.database()).shares.map(({ id }) => id));
  await ask();
  return waitUntil(page, 'record of a new link', async () => {
    const { shares } = await browser.database();
    return shares.find(({ id }) => !before.has(id)) ?? null;
  });
}

/** Waits until the clipboard has this: a link is put there once its record is in the database. */
export async function untilCopied(browser: TestBrowser, page: Page, text: string): Promise<void> {
  await waitUntil(page, `clipboard with '${text}'`, async () =>
    (await browser.clipboardText()) === text ? true : null,
  );
}

/** Waits for a bar at the page's bottom edge that says this, and gives all it says. */
export function waitForBar(browser: TestBrowser, page: Page, sentence: string): Promise<string> {
  return waitUntil(page, `bar that says '${sentence}'`, async () => {
    const bars = await browser.locate(page, { name: 'Snipmark', role: 'region' });
    return bars.map(({ text }) => text).find((text) => text.includes(sentence)) ?? null;
  });
}

/** Waits until no bar is there any more. */
export function waitForNoBar(browser: TestBrowser, page: Page): Promise<void> {
  return waitForNoControl(browser, page, 'Snipmark', { role: 'region' });
}
