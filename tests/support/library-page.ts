import type { Page } from 'puppeteer-core';
import type { TestBrowser } from './browser.ts';
import { waitUntil } from './controls.ts';

/** Opens the library in a tab in front, at this place (`#/bin`). */
export async function openLibrary(browser: TestBrowser, place = ''): Promise<Page> {
  const library = await browser.openExtensionPage(`library.html${place}`);
  // Wide enough for the filters beside the list.
  await library.setViewport({ width: 1200, height: 900 });
  return library;
}

/** The words of the marks that the library shows, in their order, as far as they are in the document. */
export function shownQuotes(library: Page): Promise<string[]> {
  return library.$$eval('.row', (rows) =>
    rows
      .toSorted((a, b) => Number(a.ariaPosInSet) - Number(b.ariaPosInSet))
      .map((row) => row.querySelector('.quote, .bin-quote')?.textContent ?? ''),
  );
}

/** Waits until the library shows the marks with these words, in this order, and no others. */
export async function untilShown(library: Page, quotes: readonly string[]): Promise<void> {
  let last: readonly string[] = [];
  await waitUntil(library, `list of ${JSON.stringify(quotes)}`, async () => {
    last = await shownQuotes(library);
    return JSON.stringify(last) === JSON.stringify(quotes) ? true : null;
  }).catch((reason) => {
    throw new Error(`${reason.message}, but of ${JSON.stringify(last)}`);
  });
}

/** Waits until the line at the bottom says this. */
export function untilSaid(library: Page, sentence: string): Promise<true> {
  return waitUntil(library, `word that '${sentence}'`, async () => {
    const said = await library.$eval('.status-text', (line) => line.textContent ?? '');
    return said.includes(sentence) ? true : null;
  });
}

/** Presses a key with others held, in the order given. */
export async function pressKeys(
  library: Page,
  ...keys: Parameters<Page['keyboard']['press']>[0][]
): Promise<void> {
  const held = keys.slice(0, -1);
  for (const key of held) await library.keyboard.down(key);
  await library.keyboard.press(keys.at(-1) as (typeof keys)[0]);
  for (const key of held.toReversed()) await library.keyboard.up(key);
}
