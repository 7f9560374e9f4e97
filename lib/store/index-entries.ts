import { Dexie } from 'dexie';
import type { SnipmarkDatabase } from './schema.ts';

/** What an index says: that the row with this id has this value. */
export interface IndexEntry {
  readonly key: IDBValidKey;
  readonly id: string;
}

/** The fields by which the database finds highlights. */
export const INDEXES = ['pageKey', 'createdAt', 'deletedAt'] as const;

export type IndexName = (typeof INDEXES)[number];

/** At most `limit` entries, those after `last`, in the index's order. Rejects where the browser cannot read them. */
export function listEntries(
  database: SnipmarkDatabase,
  name: IndexName,
  last: IndexEntry | null,
  limit: number,
): Promise<IndexEntry[]> {
  return database.transaction('r', database.highlights, async () => {
    const entries: IndexEntry[] = [];
    const range = last === null ? null : IDBKeyRange.lowerBound(last.key);
    await walk(name, range, last, (entry) => {
      if (last === null || compare(entry, last) > 0) entries.push(entry);
      return entries.length < limit;
    });
    return entries;
  });
}

/** Whether the index has this entry. Asked within a transaction of Dexie's. Rejects as `listEntries`. */
export async function hasEntry(name: IndexName, wanted: IndexEntry): Promise<boolean> {
  let isThere = false;
  await walk(name, IDBKeyRange.only(wanted.key), wanted, ({ id }) => {
    isThere = id === wanted.id;
    return false;
  });
  return isThere;
}

/** Gives out entries until `take` says that it is enough, from `start` on, which is given out, too. */
function walk(
  name: IndexName,
  range: IDBKeyRange | null,
  start: IndexEntry | null,
  take: (entry: IndexEntry) => boolean,
): PromiseLike<void> {
  // Dexie has no cursor that goes to a key and an id.
  const { idbtrans } = Dexie.currentTransaction;
  const request = idbtrans.objectStore('highlights').index(name).openKeyCursor(range);
  return new Dexie.Promise<void>((resolve, reject) => {
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor === null) return resolve();
      const entry = { key: cursor.key, id: String(cursor.primaryKey) };
      try {
        if (start !== null && compare(entry, start) < 0) cursor.continuePrimaryKey(start.key, start.id);
        else if (take(entry)) cursor.continue();
        else resolve();
      } catch (reason) {
        // An index that is damaged can have lost its order, too.
        reject(reason);
      }
    };
    request.onerror = () => reject(request.error);
    // Firefox tells the transaction alone (`reject-aborted.ts`).
    idbtrans.addEventListener('abort', () => reject(idbtrans.error));
  });
}

const compare = (a: IndexEntry, b: IndexEntry): number =>
  indexedDB.cmp(a.key, b.key) || indexedDB.cmp(a.id, b.id);
