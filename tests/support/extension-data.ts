import type { Page } from 'puppeteer-core';
import type { DatabaseRows } from './browser.ts';

/** Reads the whole database from inside one of the extension's documents. */
export function readDatabase(extensionPage: Page): Promise<DatabaseRows> {
  return extensionPage.evaluate(async () => {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'snipmark')) return { highlights: [], shares: [], orphans: [] };
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('snipmark');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const readAll = (table: string) =>
      new Promise<never[]>((resolve, reject) => {
        if (!database.objectStoreNames.contains(table)) return resolve([]);
        const request = database.transaction(table).objectStore(table).getAll();
        request.onsuccess = () => resolve(request.result as never[]);
        request.onerror = () => reject(request.error);
      });
    try {
      const [highlights, shares, orphans] = await Promise.all(
        ['highlights', 'shares', 'orphans'].map(readAll),
      );
      return { highlights: highlights ?? [], shares: shares ?? [], orphans: orphans ?? [] };
    } finally {
      database.close();
    }
  });
}

interface ExtensionApi {
  readonly storage: { readonly local: { get(): Promise<Record<string, unknown>> } };
  readonly tabs: { query(filter: object): Promise<{ readonly id?: number }[]> };
}

/** Reads all of `storage.local` from inside one of the extension's documents. */
export function readStorageLocal(extensionPage: Page): Promise<Record<string, unknown>> {
  return extensionPage.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
    return (browser ?? chrome).storage.local.get();
  });
}

/** The id of the tab in front, as extensions count tabs. */
export function readFrontTabId(extensionPage: Page): Promise<number> {
  return extensionPage.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
    const [tab] = await (browser ?? chrome).tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) throw new Error('no tab is in front');
    return tab.id;
  });
}

/** Pastes into a field of this page by keyboard and reads what came. */
export async function pasteText(page: Page): Promise<string> {
  await page.goto('data:text/html,<title>Paste</title><textarea></textarea>');
  await page.focus('textarea');
  await page.keyboard.down('Control');
  // Headless Chromium pastes only when told the editing command that the keys stand for; Firefox ignores it.
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  return page.$eval('textarea', (field) => field.value);
}

/** Whether the extension has scripts put into pages that its manifest does not name. */
export async function hasRegisteredScripts(): Promise<boolean> {
  interface Api {
    readonly scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
  }
  const { scripting } = (globalThis as unknown as { readonly chrome: Api }).chrome;
  return (await scripting.getRegisteredContentScripts()).length > 0;
}
