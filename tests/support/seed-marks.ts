import type { WriteRequest } from '../../lib/messaging/protocol.ts';
import type { Highlight, OrphanSighting } from '../../lib/model.ts';
import type { TestBrowser } from './browser.ts';

/** Rows that the background takes in one message. */
const AT_ONCE = 1000;

/** Writes these marks as the popup would: by the background, on the disk when it resolves. */
export async function seedMarks(browser: TestBrowser, puts: readonly Highlight[]): Promise<void> {
  const page = await browser.openExtensionPage('loader.js', 'behind');
  try {
    for (let from = 0; from < puts.length; from += AT_ONCE) {
      const request: WriteRequest = { puts: puts.slice(from, from + AT_ONCE), edits: [] };
      await page.evaluate(async (data) => {
        interface Api {
          readonly runtime: { sendMessage(message: object): Promise<{ readonly err?: object }> };
        }
        const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
        const message = { id: 1, type: 'writeHighlights', data, timestamp: 0 };
        const answer = await (browser ?? chrome).runtime.sendMessage(message);
        if (answer?.err) throw new Error(JSON.stringify(answer.err));
      }, request);
    }
  } finally {
    await page.close();
  }
}

/** Notes these marks as orphans, as their page would have when it was visited. */
export async function seedOrphans(browser: TestBrowser, orphans: readonly OrphanSighting[]): Promise<void> {
  const page = await browser.openExtensionPage('loader.js', 'behind');
  try {
    await page.evaluate(async (rows) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('snipmark');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const transaction = database.transaction('orphans', 'readwrite');
      for (const row of rows) transaction.objectStore('orphans').put(row);
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });
      database.close();
    }, orphans);
  } finally {
    await page.close();
  }
}
