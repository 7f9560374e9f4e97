import { type OpenedStore, openStore, type Store, type StoreParts } from '../../lib/store/open-store.ts';

/** Opens the store at the first call and hands out the same one from then on. Never throws. */
export type GetStore = () => Promise<OpenedStore>;

/** A store that could not be opened, or that the browser has closed since, is tried again at the next call. */
export function createLazyStore(parts: StoreParts): GetStore {
  let current: Promise<OpenedStore> | null = null;

  async function isUsable(opened: Promise<OpenedStore>): Promise<boolean> {
    const store = await opened;
    return store.state === 'ok' && store.database.isOpen();
  }

  return async () => {
    const tried = current;
    if (tried !== null && !(await isUsable(tried)) && current === tried) current = null;
    current ??= openStore(parts);
    return current;
  };
}

/** @throws Error that says why nothing can be saved or read now. */
export async function needStore(getStore: GetStore): Promise<Store> {
  const opened = await getStore();
  if (opened.state === 'ok') return opened;
  if (opened.state === 'newer') throw new Error('The marks were saved by a newer Snipmark.');
  throw new Error('The marks on this computer could not be opened.', { cause: opened.reason });
}
