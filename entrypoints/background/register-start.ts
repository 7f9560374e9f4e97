import { browser } from 'wxt/browser';
import { BIN_MS } from '../../lib/store/bin.ts';
import type { BackupKeeper } from './keep-backup.ts';
import type { CatalogueKeeper } from './keep-catalogue.ts';
import type { GetStore } from './lazy-store.ts';

/**
 * When the browser or a new version of the extension starts: compares all marks with their copies, makes the loader's
 * hints anew, empties the bin of what has lain there for 30 days, brings the library's catalogue up to date, and writes a
 * backup if one is due.
 * @param now milliseconds since the epoch
 */
export function registerStart(
  getStore: GetStore,
  catalogue: CatalogueKeeper,
  backup: BackupKeeper,
  now: () => number,
): void {
  const orSay = (what: string, job: Promise<void>): Promise<void> =>
    job.catch((reason) => console.error(`Snipmark: ${what}`, reason));

  async function tidy(): Promise<void> {
    const opened = await getStore();
    if (opened.state !== 'ok') return;
    // First: what comes after it reads, too, and fails at a row that is damaged.
    await orSay('the marks were not compared with their copies.', opened.compareCopy());
    await orSay('the pages with marks could not be listed.', opened.rebuildHints());
    await orSay('the bin was not emptied.', opened.emptyBin(now() - BIN_MS));
    await orSay('the catalogue was not brought up to date.', catalogue.refresh());
    await backup.look();
  }
  browser.runtime.onInstalled.addListener(() => void tidy());
  browser.runtime.onStartup.addListener(() => void tidy());
}
