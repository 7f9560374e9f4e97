import { expect, test } from 'vitest';
import { createLazyStore, needStore } from '../../entrypoints/background/lazy-store.ts';
import { UNHARMED } from '../../lib/store/full-disk.ts';
import { freshFolder, freshName } from '../store/fresh-store.ts';
import { createMemoryArea } from '../store/memory-area.ts';

function lazyStore(databaseName: string) {
  const newId = () => crypto.randomUUID();
  return createLazyStore({
    area: createMemoryArea(),
    folder: freshFolder(),
    disk: UNHARMED,
    hintsOf: () => [],
    now: () => 1,
    newId,
    warn: () => undefined,
    databaseName,
  });
}

/** Makes or deletes a database by hand. */
function settle(request: IDBOpenDBRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      request.result?.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
  });
}

async function exists(name: string): Promise<boolean> {
  return (await indexedDB.databases()).some((database) => database.name === name);
}

test('nothing is opened before it is asked for, and then only once', async () => {
  const name = freshName();
  const getStore = lazyStore(name);
  expect(await exists(name)).toBe(false);
  const [first, second] = await Promise.all([getStore(), getStore()]);
  expect(first).toBe(second);
  expect(await exists(name)).toBe(true);
  (await needStore(getStore)).database.close();
});

test('a store that the browser closed is opened again', async () => {
  const getStore = lazyStore(freshName());
  const first = await needStore(getStore);
  first.database.close();
  const second = await needStore(getStore);
  expect(second).not.toBe(first);
  expect(await second.database.highlights.count()).toBe(0);
  second.database.close();
});

test('a store that could not be opened says why, and is tried again', async () => {
  const name = freshName();
  await settle(indexedDB.open(name, 30));
  const getStore = lazyStore(name);
  await expect(needStore(getStore)).rejects.toThrow('newer Snipmark');
  await settle(indexedDB.deleteDatabase(name));
  const { database } = await needStore(getStore);
  expect(database.isOpen()).toBe(true);
  database.close();
});
