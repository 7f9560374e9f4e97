import type { Page } from 'puppeteer-core';
import { waitUntil } from './controls.ts';

/**
 * Waits until the popup shows all of these sentences, and gives everything it then shows. The page, the library
 * and the store's health answer it in their own time, each for itself.
 */
export function untilPopupSays(popup: Page, ...sentences: readonly string[]): Promise<string> {
  return waitUntil(popup, `popup that says '${sentences.join("' and '")}'`, async () => {
    const text = await popup.evaluate(() => document.body.textContent);
    return sentences.every((sentence) => text.includes(sentence)) ? text : null;
  });
}
