import type { TestBrowser } from './browser.ts';

interface Holder {
  release?: () => Promise<void>;
}

/**
 * Keeps everybody else from writing highlights until what it gives is called: a transaction of our own stays
 * open on them. The database must be there already.
 */
export async function holdDatabase(browser: TestBrowser): Promise<() => Promise<void>> {
  const holder = await browser.openExtensionPage('loader.js', 'behind');
  await holder.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('snipmark');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction('highlights', 'readwrite');
          const rows = transaction.objectStore('highlights');
          let held = true;
          (window as Holder).release = () =>
            new Promise((completed) => {
              transaction.oncomplete = () => completed();
              held = false;
            });
          const hold = () => {
            resolve();
            if (held) rows.count().onsuccess = hold;
          };
          hold();
        };
      }),
  );
  return async () => {
    await holder.evaluate(() => (window as Holder).release?.());
    await holder.close();
  };
}
