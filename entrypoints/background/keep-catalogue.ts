import { isCatalogueOld, refreshCatalogue } from '../../lib/store/refresh-catalogue.ts';
import { type GetStore, needStore } from './lazy-store.ts';

/** How long after the last of several writes, in milliseconds: an import is many. The background lives longer than that. */
const QUIET_MS = 2000;

/** So many highlights newer than the catalogue are worked in by whoever reads it, in a few milliseconds. */
const FEW = 200;

/**
 * Keeps the library's catalogue near to what is in the store, and the second copy of many rows. Nobody relies on the
 * catalogue: readers work in what it lacks.
 */
export interface CatalogueKeeper {
  /** Something was written: looks after a while what is to be brought up to date. */
  refreshSoon(): void;
  /** Brings it up to date now, if that is worth it. */
  refresh(): Promise<void>;
}

export function createCatalogueKeeper(getStore: GetStore): CatalogueKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    const { database } = await needStore(getStore);
    if (await isCatalogueOld(database, FEW)) await refreshCatalogue(database);
  }

  function refresh(): Promise<void> {
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    refresh,
    refreshSoon() {
      clearTimeout(timer);
      timer = setTimeout(() => {
        refresh()
          .then(async () => (await needStore(getStore)).catchUpCopy())
          .catch((reason) => console.error('Snipmark: the catalogue was not brought up to date.', reason));
      }, QUIET_MS);
    },
  };
}
