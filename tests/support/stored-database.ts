import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from 'puppeteer-core';
import type { TestBrowser } from './browser.ts';

async function inExtension<T>(browser: TestBrowser, run: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.openExtensionPage('loader.js', 'behind');
  try {
    return await run(page);
  } finally {
    await page.close();
  }
}

/** Everything in Snipmark's database, whatever its version, as one text. */
export function dumpDatabase(browser: TestBrowser): Promise<string> {
  return inExtension(browser, (page) =>
    page.evaluate(async () => {
      const settle = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await settle(indexedDB.open('snipmark'));
      const stores: Record<string, unknown> = {};
      for (const name of database.objectStoreNames) {
        const store = database.transaction(name).objectStore(name);
        stores[name] = [await settle(store.getAllKeys()), await settle(store.getAll())];
      }
      database.close();
      return JSON.stringify([database.version, stores]);
    }),
  );
}

/** As if a newer Snipmark had been here: a higher version, a store and a row that this one knows nothing of. */
export function makeDatabaseNewer(browser: TestBrowser): Promise<void> {
  return inExtension(browser, (page) =>
    page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('snipmark', 990);
          request.onupgradeneeded = () => {
            request.result
              .createObjectStore('folders', { keyPath: 'id' })
              .put({ id: 'later', name: 'Read later' });
            request.transaction?.objectStore('highlights').put({ id: 'from-the-future', shape: 'spiral' });
          };
          request.onsuccess = () => {
            request.result.close();
            resolve();
          };
          request.onerror = () => reject(request.error);
        }),
    ),
  );
}

/** As if the browser had thrown the database away. */
export function loseDatabase(browser: TestBrowser): Promise<void> {
  return inExtension(browser, (page) =>
    page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase('snipmark');
          request.onsuccess = () => resolve();
          request.onerror = () => reject(request.error);
        }),
    ),
  );
}

/**
 * Makes the database of a stopped browser one that it cannot open, but does not take for damaged either: that it
 * would answer by a new and empty one. Gives what makes it good again.
 */
export function blockDatabase({ name, profileDir }: TestBrowser): Promise<() => Promise<void>> {
  return name === 'firefox' ? outdateFirefox(profileDir) : hideFromChromium(profileDir);
}

/** The file is of a newer Firefox. (The name in the file's is written by turns from its two ends.) */
async function outdateFirefox(profileDir: string): Promise<() => Promise<void>> {
  const file = await findBelow(
    join(profileDir, 'storage', 'default'),
    /^moz-extension.*[/\\]\d+sknriapm\.sqlite$/,
  );
  const change = (by: number) => {
    const database = new DatabaseSync(file);
    const { user_version: version } = database.prepare('PRAGMA user_version').get() as {
      user_version: number;
    };
    database.exec(`PRAGMA user_version = ${version + by}`);
    database.close();
  };
  change(1 << 20);
  return async () => change(-(1 << 20));
}

/** In the place of the database's folder there is a file. */
async function hideFromChromium(profileDir: string): Promise<() => Promise<void>> {
  const folder = await findBelow(
    join(profileDir, 'Default', 'IndexedDB'),
    /^chrome-extension_[^/\\]*\.leveldb$/,
  );
  const aside = join(profileDir, 'database-aside');
  await rename(folder, aside);
  await writeFile(folder, 'no folder');
  return async () => {
    await rm(folder, { recursive: true });
    await rename(aside, folder);
  };
}

async function findBelow(dir: string, pattern: RegExp): Promise<string> {
  const found = (await readdir(dir, { recursive: true })).find((path) => pattern.test(path));
  if (found === undefined) throw new Error(`there is no database in ${dir}`);
  return join(dir, found);
}
