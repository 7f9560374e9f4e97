import { countWrite } from './count-writes.ts';
import type { SnipmarkDatabase, StoredHighlight } from './schema.ts';

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

/** What was taken away for good. */
export interface Emptied {
  readonly ids: readonly string[];
  /** How many writings the database has come through, with this one. */
  readonly writes: number;
}

/** Takes away for good what was removed at or before this time (milliseconds); null where there is nothing. */
export function emptyBin(database: SnipmarkDatabase, upTo: number): Promise<Emptied | null> {
  const { highlights, meta, orphans } = database;
  return database.transaction('rw', highlights, orphans, meta, async () => {
    // The row has to say so, too: an index that is damaged on the disk can name one that was never removed.
    const isDue = ({ deletedAt }: StoredHighlight) => deletedAt > 0 && deletedAt <= upTo;
    const inIndex = highlights.where('deletedAt').between(0, upTo, false, true);
    const ids = await inIndex.filter(isDue).primaryKeys();
    if (ids.length === 0) return null;
    await Promise.all([highlights.bulkDelete(ids), orphans.bulkDelete(ids)]);
    return { ids, writes: await countWrite(database) };
  });
}
