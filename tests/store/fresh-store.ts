import { onTestFinished } from 'vitest';
import { type OpenedStore, openStore, type Store, type StoreParts } from '../../lib/store/open-store.ts';
import { createMemoryArea } from './memory-area.ts';

/** A database name nobody else uses, in a profile that is thrown away after the run. */
export const freshName = (): string => `test-${crypto.randomUUID()}`;

/** Opens a store of the test's own, closed when the test ends. */
export async function openFresh(parts: Partial<StoreParts> = {}): Promise<OpenedStore> {
  const opened = await openStore({
    area: createMemoryArea(),
    hintsOf: ({ pageKey }) => [{ key: `m:${pageKey}`, pairs: [] }],
    now: () => 5000,
    newId: () => crypto.randomUUID(),
    warn: (message, reason) => {
      throw new Error(message, { cause: reason });
    },
    databaseName: freshName(),
    ...parts,
  });
  onTestFinished(() => {
    if (opened.state === 'ok') opened.database.close();
  });
  return opened;
}

/** As `openFresh`, for the tests that need it to have opened. */
export async function openWorking(parts: Partial<StoreParts> = {}): Promise<Store> {
  const opened = await openFresh(parts);
  if (opened.state !== 'ok') throw new Error(`The store is '${opened.state}'.`);
  return opened;
}
