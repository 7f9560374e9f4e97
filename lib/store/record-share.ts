import type { Share } from '../model.ts';
import type { SnipmarkDatabase } from './schema.ts';

/** The record of a minted link, or null where there is none by that id. */
export async function findShare(database: SnipmarkDatabase, id: string): Promise<Share | null> {
  return (await database.shares.get(id)) ?? null;
}

/** The links that were made to one page, in any order. */
export function readShares(database: SnipmarkDatabase, pageKey: string): Promise<Share[]> {
  return database.shares.where('pageKey').equals(pageKey).toArray();
}

/**
 * Keeps the record of a minted link and resolves to what is now kept under its id: the first record
 * stays, so that minting twice under one id gives one link.
 */
export function recordShare(database: SnipmarkDatabase, share: Share): Promise<Share> {
  return database.transaction('rw', database.shares, async () => {
    const kept = await database.shares.get(share.id);
    if (kept !== undefined) return kept;
    await database.shares.add(share);
    return share;
  });
}

/**
 * Keeps the record of a link that changes with its marks, in place of its earlier one.
 * @throws Error where the earlier one is of another page.
 */
export function replaceShare(database: SnipmarkDatabase, share: Share): Promise<void> {
  return database.transaction('rw', database.shares, async () => {
    const kept = await database.shares.get(share.id);
    if (kept && kept.pageKey !== share.pageKey) throw new Error('This link is of another page.');
    await database.shares.put({ ...share, createdAt: kept?.createdAt ?? share.createdAt });
  });
}

/** Takes the records of these links away; the links themselves stay as they are. */
export function removeShares(database: SnipmarkDatabase, ids: readonly string[]): Promise<void> {
  return database.shares.bulkDelete([...ids]);
}

/** Puts records there, in one transaction; one that is kept under the same id stays. */
export function putShares(database: SnipmarkDatabase, shares: readonly Share[]): Promise<void> {
  return database.transaction('rw', database.shares, async () => {
    const kept = await database.shares.bulkGet(shares.map(({ id }) => id));
    await database.shares.bulkPut(shares.filter((_, i) => kept[i] === undefined));
  });
}
