import type { Page } from 'puppeteer-core';
import type { Highlight } from '../../../lib/model.ts';
import { INDEX_NAMES } from './index-rows.ts';

/** A sentence for each of these marks that an index of the database does not find by what the mark says. */
export async function findByIndexes(own: Page, saved: readonly Highlight[]): Promise<string[]> {
  const wanted = saved.flatMap((row) => INDEX_NAMES.map((name) => ({ name, key: row[name], id: row.id })));
  const isThere = await own.evaluate(
    (entries) =>
      new Promise<boolean[]>((resolve, reject) => {
        const opening = indexedDB.open('snipmark');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('highlights');
          const store = transaction.objectStore('highlights');
          const requests = entries.map(({ name, key }) => store.index(name).getAllKeys(key));
          transaction.onabort = () => reject(transaction.error);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve(requests.map(({ result }, i) => result.includes(entries[i]?.id as string)));
          };
        };
      }),
    wanted,
  );
  return wanted
    .filter((_, i) => !isThere[i])
    .map(({ name, key, id }) => `'${id}' is not found by its ${name}, '${key}'.`);
}
