import { readdir, readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import type { Highlight, Share } from '../../../lib/model.ts';
import type { DumpedDatabase } from './dump-stores.ts';

const FOLDER = new URL('../../fixtures/databases/', import.meta.url);

/** The databases that released versions of Snipmark made, the oldest first. */
export async function readDatabaseFixtures(): Promise<DumpedDatabase[]> {
  const names = await readdir(FOLDER);
  const files = names.map((name) => readFile(new URL(name, FOLDER), 'utf8'));
  const databases = (await Promise.all(files)).map((text) => JSON.parse(text) as DumpedDatabase);
  return databases.toSorted((a, b) => a.version - b.version);
}

/** The same database with each mark so many times, so that whatever is done to all takes longer. */
export function multiplyMarks(database: DumpedDatabase, times: number): DumpedDatabase {
  const stores = database.stores.map((store) => {
    if (store.name !== 'highlights') return store;
    const copies = (row: Highlight) =>
      Array.from({ length: times }, (_, i) => ({ ...row, id: `${row.id}.${i}` }));
    return { ...store, rows: (store.rows as Highlight[]).flatMap(copies) };
  });
  return { ...database, stores };
}

const rowsOf = <Row>({ stores }: DumpedDatabase, name: string) =>
  (stores.find((store) => store.name === name)?.rows ?? []) as Row[];

export const highlightsOf = (database: DumpedDatabase) => rowsOf<Highlight>(database, 'highlights');
export const sharesOf = (database: DumpedDatabase) => rowsOf<Share>(database, 'shares');

interface Held {
  held?: IDBDatabase;
}

/**
 * In place of Snipmark's database, and of all that lies beside it, puts this one, from inside a document of the
 * extension, which goes on holding it open: whoever wants to change its schema has to wait. The background must sleep.
 */
export async function layDatabase(own: Page, database: DumpedDatabase): Promise<void> {
  await own.evaluate(async (text) => {
    const { stores, version } = JSON.parse(text, (_, value) => {
      const [kind, ...more] = Object.keys(value ?? {});
      if (kind === undefined || more.length > 0 || !/^(Uint|Float)\d+Array$/.test(kind)) return value;
      const Kind = (globalThis as unknown as Record<string, new (numbers: number[]) => unknown>)[kind];
      return Kind ? new Kind(value[kind]) : value;
    }) as DumpedDatabase;
    const done = (request: IDBOpenDBRequest) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
        request.onblocked = () => reject(new Error('Somebody holds the database.'));
      });
    interface Api {
      readonly storage: { readonly local: { clear(): Promise<void> } };
    }
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    await (browser ?? chrome).storage.local.clear();
    const files = await navigator.storage.getDirectory();
    for await (const name of files.keys()) await files.removeEntry(name, { recursive: true });
    (globalThis as Held).held?.close();
    await done(indexedDB.deleteDatabase('snipmark'));
    const opening = indexedDB.open('snipmark', version);
    opening.onupgradeneeded = () => {
      for (const { autoIncrement, indexes, keyPath, name, rows } of stores) {
        const store = opening.result.createObjectStore(name, { keyPath, autoIncrement });
        for (const index of indexes) store.createIndex(index.name, index.keyPath);
        for (const row of rows) store.put(row);
      }
    };
    (globalThis as Held).held = await done(opening);
  }, JSON.stringify(database));
}

/** Has the background open the database that is held, and waits until it waits: it wants to change the schema. */
export async function beginUpgrade(own: Page): Promise<void> {
  await own.evaluate(async () => {
    interface Api {
      readonly runtime: { sendMessage(message: object): Promise<unknown> };
    }
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const { held } = globalThis as Held;
    if (!held) throw new Error('There is no database to upgrade.');
    const asked = new Promise((resolve) => {
      held.onversionchange = resolve;
    });
    const answered = (browser ?? chrome).runtime.sendMessage({ id: 1, type: 'storeHealth', timestamp: 0 });
    Object.assign(globalThis, { answered });
    await asked;
  });
}

/** What an upgrade took, in milliseconds. */
export interface UpgradeTimes {
  /** Until the database was what it was to become, or was no more. */
  readonly schema: number;
  /** Until the store was ready, with all that lies beside it. */
  readonly all: number;
}

/** Lets go of the database: the upgrade begins. Resolves when the store is ready. */
export function letUpgrade(own: Page): Promise<UpgradeTimes> {
  return own.evaluate(async () => {
    const { answered, held } = globalThis as Held & { answered?: Promise<unknown> };
    const start = performance.now();
    held?.close();
    // Its turn comes after whoever waits to change the schema; without a version it changes nothing.
    const next = indexedDB.open('snipmark');
    const schema = new Promise<number>((resolve) => {
      next.onupgradeneeded = () => next.transaction?.abort();
      next.onsuccess = () => next.result.close();
      for (const type of ['success', 'error'])
        next.addEventListener(type, () => resolve(performance.now() - start));
    });
    await answered;
    const all = performance.now() - start;
    return { schema: await schema, all };
  });
}
