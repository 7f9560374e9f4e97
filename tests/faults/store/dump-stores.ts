import type { Page } from 'puppeteer-core';

/** A store of a database as it is declared, and what is in it. Typed arrays are `{ "Uint8Array": [1, 2] }`. */
export interface DumpedStore {
  readonly name: string;
  readonly keyPath: string;
  readonly autoIncrement: boolean;
  readonly indexes: readonly { readonly name: string; readonly keyPath: string }[];
  readonly rows: readonly unknown[];
}

export interface DumpedDatabase {
  /** As IndexedDB counts: ten times as Dexie does. */
  readonly version: number;
  readonly stores: readonly DumpedStore[];
}

/** Everything in Snipmark's database, read from inside a document of the extension. */
export async function dumpStores(own: Page): Promise<DumpedDatabase> {
  const text = await own.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settle(indexedDB.open('snipmark'));
    const stores: unknown[] = [];
    for (const name of database.objectStoreNames) {
      const store = database.transaction(name).objectStore(name);
      const indexes = [...store.indexNames].map((each) => ({
        name: each,
        keyPath: store.index(each).keyPath,
      }));
      const { autoIncrement, keyPath } = store;
      stores.push({ name, keyPath, autoIncrement, indexes, rows: await settle(store.getAll()) });
    }
    database.close();
    return JSON.stringify({ version: database.version, stores }, (_, value) =>
      ArrayBuffer.isView(value)
        ? { [value.constructor.name]: Array.from(value as unknown as ArrayLike<number>) }
        : value,
    );
  });
  return JSON.parse(text) as DumpedDatabase;
}
