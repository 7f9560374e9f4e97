import { expect, onTestFinished, test, vi } from 'vitest';
import { openDatabase } from '../../lib/store/open-database.ts';
import { readPages } from '../../lib/store/read-highlights.ts';
import { freshFolder, freshName, openFresh, openWorking, readCopies } from './fresh-store.ts';
import { makeHighlight } from './make-highlight.ts';
import { createMemoryArea } from './memory-area.ts';

/** Resolves to what an IndexedDB request resolves to. */
function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Makes a database as a Snipmark of the future might, and returns how it reads. */
async function makeNewer(name: string, version: number): Promise<() => Promise<unknown>> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('marks').put({ words: 'of the future' }, 'one');
  };
  (await settled(request)).close();
  return async () => {
    const database = await settled(indexedDB.open(name));
    const stores = [...database.objectStoreNames];
    const rows = await settled(database.transaction('marks').objectStore('marks').getAll());
    const found = { version: database.version, stores, rows };
    database.close();
    return found;
  };
}

test.each([21, 30, 35])(
  'a database of version %i is said to be newer and left as it was',
  async (version) => {
    const databaseName = freshName();
    const read = await makeNewer(databaseName, version);
    const before = await read();
    const area = createMemoryArea();
    expect(await openFresh({ databaseName, area })).toEqual({ state: 'newer' });
    expect(await read()).toEqual(before);
    expect(area.items.size).toBe(0);
  },
);

test('a database that cannot be opened is said to have failed, and nothing is thrown', async () => {
  const databaseName = freshName();
  // The same table with another key: no upgrade can get there from here.
  const other = indexedDB.open(databaseName, 5);
  other.onupgradeneeded = () => other.result.createObjectStore('highlights', { keyPath: 'other' });
  (await settled(other)).close();
  const opened = await openFresh({ databaseName });
  expect(opened.state).toBe('failed');
});

test('a save is hinted at, stored, copied and counted', async () => {
  const [area, folder] = [createMemoryArea(), freshFolder()];
  const store = await openWorking({ area, folder });
  const row = makeHighlight();
  await store.write({ puts: [row], edits: [] });
  expect(area.items.get('m:example.org/story')).toEqual([[]]);
  expect(await readCopies(folder)).toEqual({ first: row });
  expect(area.items.get('sentinel')).toEqual({
    generation: expect.any(String),
    rows: 1,
    writes: 1,
    at: 5000,
    isBehind: false,
    unchecked: [],
    damaged: [],
  });
});

test('the hint stands before the row does', async () => {
  const area = createMemoryArea();
  const store = await openWorking({ area });
  const { set } = area;
  const rowsAtHint: number[] = [];
  area.set = async (items) => {
    if (Object.keys(items).some((key) => key.startsWith('m:')))
      rowsAtHint.push(await store.database.highlights.count());
    await set(items);
  };
  await store.write({ puts: [makeHighlight()], edits: [] });
  expect(rowsAtHint).toEqual([0]);
});

test('a second copy that cannot be written does not undo the save, and is told once', async () => {
  const warn = vi.fn();
  const change = vi.fn(async () => Promise.reject(new Error('The disk is full.')));
  const store = await openWorking({ warn, folder: { ...freshFolder(), change } });
  await store.write({ puts: [makeHighlight()], edits: [] });
  await store.write({ puts: [makeHighlight({ id: 'second' })], edits: [] });
  expect(await store.database.highlights.count()).toBe(2);
  expect(change).toHaveBeenCalledTimes(2);
  expect(warn).toHaveBeenCalledTimes(1);
});

test('a save is one transaction, of strict durability', async () => {
  const asked: (string | undefined)[] = [];
  const original = IDBDatabase.prototype.transaction;
  // Dexie takes hold of the method as it opens.
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...args
  ) {
    const transaction = original.apply(this, args);
    if (transaction.mode === 'readwrite') asked.push(transaction.durability);
    return transaction;
  });
  const store = await openWorking();
  asked.length = 0;
  await store.write({ puts: [makeHighlight()], edits: [] });
  expect(asked).toEqual(['strict']);
  spy.mockRestore();
});

test('a lost database is told as lost though the popup has opened an empty one before', async () => {
  const databaseName = freshName();
  const [area, folder] = [createMemoryArea(), freshFolder()];
  const row = makeHighlight();
  const store = await openWorking({ databaseName, area, folder });
  await store.write({ puts: [row], edits: [] });
  await store.catchUpCopy();
  store.database.close();
  await settled(indexedDB.deleteDatabase(databaseName));

  const opened = await openDatabase(databaseName);
  if (opened.state !== 'ok') throw new Error(`The database is '${opened.state}'.`);
  expect(await readPages(opened.database, [row.pageKey])).toEqual([]);
  const again = await openWorking({ databaseName, area, folder });
  expect(await again.findLost()).toEqual([row]);
  opened.database.close();
});

test('where the browser cannot list its databases, a newer one is still left alone, and another is opened', async () => {
  const [newer, older] = [freshName(), freshName()];
  const read = await makeNewer(newer, 30);
  const before = await read();
  const first = await openWorking({ databaseName: older });
  await first.write({ puts: [makeHighlight()], edits: [] });
  first.database.close();
  const spy = vi.spyOn(indexedDB, 'databases').mockRejectedValue(new Error('One is damaged.'));
  onTestFinished(() => spy.mockRestore());
  expect(await openFresh({ databaseName: newer })).toEqual({ state: 'newer' });
  expect(await read()).toEqual(before);
  const { database } = await openWorking({ databaseName: older });
  expect(await readPages(database, [makeHighlight().pageKey])).toEqual([makeHighlight()]);
  await openWorking({ databaseName: freshName() });
});
