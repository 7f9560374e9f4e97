import type { Highlight } from '../../../lib/model.ts';
import type { TestBrowser } from '../../support/browser.ts';
import { waitUntil } from '../../support/controls.ts';
import { readSecondCopy } from '../../support/second-copy.ts';
import { compareRows } from './compare-rows.ts';

/** As `compareRows`, of the second copy, which follows the rows: what it still lacks after a while. */
export async function findCopyLoss(browser: TestBrowser, expected: readonly Highlight[]): Promise<string[]> {
  const own = await browser.openExtensionPage('loader.js', 'behind');
  const compare = async () => compareRows(expected, await readSecondCopy(browser), 'the second copy');
  try {
    await waitUntil(own, 'copy of everything', async () => ((await compare()).length === 0 ? true : null));
    return [];
  } catch {
    return await compare();
  } finally {
    await own.close();
  }
}
