import { identifyPage } from '../../../lib/link/page-key.ts';
import { makeLibrary } from '../pages/library.mjs';

/** Rows that go over to the browser at once. */
const AT_ONCE = 2000;

/**
 * Writes a library of so many marks straight into the database of a browser with Snipmark, its first page at this
 * address, and has the catalogue made of it. @returns how many marks that page has
 */
export async function seedLibrary(browser, { seed, count, rawUrl }) {
  const { key } = identifyPage({ rawUrl, canonicalUrl: null, originalUrl: null, title: '' });
  const page = await browser.openExtensionPage('loader.js', 'behind');
  let first = null;
  let here = 0;
  try {
    await page.evaluate(askBackground, 'storeHealth');
    let rows = [];
    for (const row of makeLibrary(seed, count)) {
      first ??= row.pageKey;
      const isHere = row.pageKey === first;
      if (isHere) here++;
      rows.push(isHere ? { ...row, pageKey: key, rawUrl } : row);
      if (rows.length < AT_ONCE) continue;
      await page.evaluate(putRows, rows);
      rows = [];
    }
    await page.evaluate(putRows, rows);
    await page.evaluate(askBackground, 'refreshCatalogue');
  } finally {
    await page.close();
  }
  return here;
}

/** Runs in a document of the extension. */
async function askBackground(type) {
  const { runtime } = globalThis.browser ?? globalThis.chrome;
  const answer = await runtime.sendMessage({ id: 1, type, timestamp: 0 });
  if (answer?.err) throw new Error(JSON.stringify(answer.err));
}

/** The same: rows without a note in the journal, and so no catalogue that could be believed. */
function putRows(rows) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('snipmark');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      const transaction = database.transaction(['highlights', 'meta'], 'readwrite', {
        durability: 'relaxed',
      });
      for (const row of rows) transaction.objectStore('highlights').put(row);
      transaction.objectStore('meta').delete('catalogue');
      transaction.onabort = () => reject(transaction.error);
      transaction.oncomplete = () => {
        database.close();
        resolve();
      };
    };
  });
}
