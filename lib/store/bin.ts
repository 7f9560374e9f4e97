import type { SnipmarkDatabase } from './schema.ts';

/** How long removed marks can be brought back, in milliseconds: 30 days. */
export const BIN_MS = 30 * 24 * 60 * 60 * 1000;

/** The ids of the removed highlights, the last removed first. */
export function listBin(database: SnipmarkDatabase): Promise<string[]> {
  return database.highlights.where('deletedAt').above(0).reverse().primaryKeys();
}

/** How many removed highlights there are. */
export function countBin(database: SnipmarkDatabase): Promise<number> {
  return database.highlights.where('deletedAt').above(0).count();
}

/** Takes away for good what was removed at or before this time (milliseconds). Resolves to the ids. */
export function emptyBin(database: SnipmarkDatabase, upTo: number): Promise<string[]> {
  return database.transaction('rw', database.highlights, database.orphans, async () => {
    const ids = await database.highlights.where('deletedAt').between(0, upTo, false, true).primaryKeys();
    await Promise.all([database.highlights.bulkDelete(ids), database.orphans.bulkDelete(ids)]);
    return ids;
  });
}
