import type { Share } from '../model.ts';
import type { SnipmarkDatabase } from './schema.ts';

/** Keeps records of links that were made elsewhere, in one transaction; those that are there stay as they are. */
export function keepShares(database: SnipmarkDatabase, shares: readonly Share[]): Promise<void> {
  return database.transaction('rw', database.shares, async () => {
    const kept = await database.shares.bulkGet(shares.map(({ id }) => id));
    await database.shares.bulkPut(shares.filter((_, i) => kept[i] === undefined));
  });
}
