import type { Page } from 'puppeteer-core';
import type { TestBrowser } from '../../support/browser.ts';
import { press, waitForNoControl, waitUntil } from '../../support/controls.ts';
import { selectByMouse } from '../../support/select.ts';
import type { Fixtures } from '../../support/serve-fixtures.ts';
import { findLoneWords } from './lone-words.ts';

/** A reader who goes on marking, a word at a time. */
export interface WordMarker {
  /** The page that is being read. */
  readonly page: () => Page;
  /** Selects the next word. */
  select(): Promise<string>;
  /** Marks what is selected; resolves when it is marked, which is before it is saved. */
  mark(): Promise<void>;
  /** What is lost of it: nothing, where it comes to the database, if need be by the button that offers that. */
  findLoss(word: string): Promise<string[]>;
  /** Goes to the next page. */
  turnOver(): Promise<void>;
}

export async function createWordMarker(browser: TestBrowser, fixtures: Fixtures): Promise<WordMarker> {
  let pages = 0;
  let words: string[] = [];
  let page: Page | undefined;

  async function turnOver(): Promise<void> {
    // It is gone already where the browser is another.
    await page?.close().catch(() => undefined);
    pages += 1;
    page = await browser.openPage(`${fixtures.pressOrigin}/release/?page=${pages}`);
    words = await findLoneWords(page);
  }
  await turnOver();
  const current = () => page as Page;

  const isStored = async (word: string) =>
    (await browser.database()).highlights.some(
      ({ quote, rawUrl }) => quote === word && rawUrl.endsWith(`?page=${pages}`),
    );

  return {
    page: current,
    turnOver,
    async select() {
      if (words.length === 0) await turnOver();
      const word = words.shift() as string;
      await selectByMouse(current(), word);
      return word;
    },
    async mark() {
      await press(browser, current(), 'Mark in sun');
      await waitForNoControl(browser, current(), 'Snipmark', { role: 'toolbar' });
    },
    async findLoss(word) {
      const found = await waitUntil(current(), 'row or offer to try again', async () => {
        if (await isStored(word)) return 'row';
        const [button] = await browser.locate(current(), { name: 'Try again' });
        return button ? 'offer' : null;
      }).catch(() => 'nothing');
      if (found === 'row') return [];
      if (found === 'nothing') return [`'${word}' was marked, is not saved, and nothing says so.`];
      // It may be saved by an earlier press while this one is on its way: then the button goes.
      await press(browser, current(), 'Try again', { timeout: 2000 }).catch(() => undefined);
      return waitUntil(current(), 'row', async () => ((await isStored(word)) ? [] : null)).catch(() => [
        `'${word}' could not be saved by trying again.`,
      ]);
    },
  };
}
