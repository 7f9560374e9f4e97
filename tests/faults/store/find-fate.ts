import type { Highlight } from '../../../lib/model.ts';
import type { TestBrowser } from '../../support/browser.ts';
import { press, waitUntil } from '../../support/controls.ts';
import { openLibrary } from '../../support/library-page.ts';
import { readSecondCopy } from '../../support/second-copy.ts';
import { acceptCopy, askHealth } from './ask-store.ts';
import { compareRows } from './compare-rows.ts';
import { saveCopy } from './save-copy.ts';

/** What came of a damaged database. */
export type Fate = 'whole' | 'brought back' | 'replaced by the copy' | 'given out as a file';

interface Found {
  readonly fate: Fate;
  readonly rows: readonly Highlight[];
}

/**
 * How it is after a start, once every row has been compared with its copy: what is offered is taken, by the reader's own
 * buttons where none can be read. `losses` is what is then missing, or other than it was saved.
 */
export async function findFate(
  browser: TestBrowser,
  saved: readonly Highlight[],
): Promise<{ readonly fate: Fate; readonly losses: readonly string[] }> {
  const readRows = async () => (await browser.database()).highlights;
  const own = await browser.openExtensionPage('loader.js', 'behind');

  async function look(): Promise<Found | null> {
    const health = await askHealth(own);
    if (health.state === 'failed') return takeOffer(browser);
    if (health.state === 'lost') {
      await acceptCopy(own);
      return { fate: 'brought back', rows: await readRows() };
    }
    // What is wrong with them is known when they have been compared with their copies.
    const rows = await readRows().catch(() => []);
    const copies = await readSecondCopy(browser).catch(() => []);
    const isWhole = compareRows(saved, rows).length + compareRows(saved, copies).length === 0;
    return isWhole ? { fate: 'whole', rows } : null;
  }

  try {
    const { fate, rows } = await waitUntil(own, 'library that is whole, or offered', look);
    return { fate, losses: compareRows(saved, rows) };
  } catch (error) {
    return {
      fate: 'whole',
      losses: [String(error), ...compareRows(saved, await readRows().catch(() => []))],
    };
  } finally {
    await own.close();
  }
}

/** Starts anew from the copy in the library; where the browser does not let it, has the copy as a file. */
async function takeOffer(browser: TestBrowser): Promise<Found> {
  const library = await openLibrary(browser);
  try {
    await press(browser, library, 'Start anew from the copy');
    const isReplaced = await waitUntil(library, 'word of what came of it', async () => {
      const said = await library.evaluate(() => document.body.textContent);
      if (said.includes('did not let Snipmark start anew')) return 'no';
      return /marks? brought back/.test(said) ? 'yes' : null;
    });
    if (isReplaced === 'yes')
      return { fate: 'replaced by the copy', rows: (await browser.database()).highlights };
    return { fate: 'given out as a file', rows: await saveCopy(browser, library) };
  } finally {
    await library.close();
  }
}
