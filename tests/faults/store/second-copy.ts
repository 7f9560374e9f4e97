import type { Highlight } from '../../../lib/model.ts';
import type { TestBrowser } from '../../support/browser.ts';

/** The rows that the rolling second copy has now. */
export async function readSecondCopy(browser: TestBrowser): Promise<Highlight[]> {
  return Object.entries(await browser.storageLocal()).flatMap(([key, value]) =>
    key.startsWith('copy:') ? [value as Highlight] : [],
  );
}
