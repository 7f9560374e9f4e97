import { onTestFinished } from 'vitest';
import type { Highlight } from '../../lib/model.ts';
import type { CopyFolder } from '../../lib/store/copy-folder.ts';
import { type FullDisk, UNHARMED } from '../../lib/store/full-disk.ts';
import { type OpenedStore, openStore, type Store, type StoreParts } from '../../lib/store/open-store.ts';
import { openPrivateFolder } from '../../lib/store/private-folder.ts';
import { batchesOfCopies, createSecondCopy } from '../../lib/store/second-copy.ts';
import { createMemoryArea } from './memory-area.ts';

/** A database name nobody else uses, in a profile that is thrown away after the run. */
export const freshName = (): string => `test-${crypto.randomUUID()}`;

/** A folder for the second copy that nobody else uses. */
export const freshFolder = (disk: FullDisk = UNHARMED): CopyFolder =>
  openPrivateFolder(`test-${crypto.randomUUID()}`, disk);

/** What the second copy in this folder has, by id. */
export async function readCopies(folder: CopyFolder): Promise<Record<string, Highlight>> {
  const batches = await Array.fromAsync(batchesOfCopies(createSecondCopy(folder)));
  return Object.fromEntries(batches.flat().map((row) => [row.id, row]));
}

/** Opens a store of the test's own, closed when the test ends. */
export async function openFresh(parts: Partial<StoreParts> = {}): Promise<OpenedStore> {
  const opened = await openStore({
    area: createMemoryArea(),
    folder: freshFolder(),
    disk: UNHARMED,
    hintsOf: ({ pageKey }) => [{ key: `m:${pageKey}`, pairs: [] }],
    now: () => 5000,
    newId: () => crypto.randomUUID(),
    warn: (message, reason) => {
      throw new Error(message, { cause: reason });
    },
    databaseName: freshName(),
    ...parts,
  });
  onTestFinished(async () => {
    if (opened.state !== 'ok') return;
    if (opened.database.isOpen()) await opened.catchUpCopy();
    opened.database.close();
  });
  return opened;
}

/** As `openFresh`, for the tests that need it to have opened. */
export async function openWorking(parts: Partial<StoreParts> = {}): Promise<Store> {
  const opened = await openFresh(parts);
  if (opened.state !== 'ok') throw new Error(`The store is '${opened.state}'.`);
  return opened;
}
