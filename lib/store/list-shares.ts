import type { Share } from '../model.ts';
import type { SnipmarkDatabase } from './schema.ts';

/** Links that were made here, as far as they were asked for. */
export interface SharesFound {
  /** Newest first. */
  readonly shares: readonly Share[];
  /** There are more of the kind that was asked for. */
  readonly hasMore: boolean;
  /** How many there are in all, of whatever kind. */
  readonly total: number;
}

/** The newest `limit` links that pass. */
export async function listShares(
  database: SnipmarkDatabase,
  limit: number,
  pass: (share: Share) => boolean,
): Promise<SharesFound> {
  const [found, total] = await Promise.all([
    database.shares
      .orderBy('createdAt')
      .reverse()
      .filter(pass)
      .limit(limit + 1)
      .toArray(),
    database.shares.count(),
  ]);
  return { shares: found.slice(0, limit), hasMore: found.length > limit, total };
}
