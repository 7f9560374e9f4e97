import { hasEntry, INDEXES } from './index-entries.ts';
import type { SnipmarkDatabase, StoredHighlight } from './schema.ts';

/**
 * Which of these rows are there, and are not found by something that they say: an index that is damaged on the disk has
 * lost them, or has them in another place. All, where the browser cannot look; rejects where the database is closed.
 */
export async function findMisfiled(database: SnipmarkDatabase, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { highlights } = database;
  try {
    // In one transaction: nothing can be written between the look at a row and the look at its entries.
    return await database.transaction('r', highlights, async () => {
      const found = await highlights.bulkGet([...ids]);
      const rows = found.filter((row) => row !== undefined);
      const filed = await Promise.all(rows.map(isFiled));
      return rows.filter((_, i) => !filed[i]).map(({ id }) => id);
    });
  } catch (reason) {
    if (database.isOpen()) return [...ids];
    throw reason;
  }
}

async function isFiled(row: StoredHighlight): Promise<boolean> {
  const there = await Promise.all(INDEXES.map((name) => hasEntry(name, { key: row[name], id: row.id })));
  return there.every(Boolean);
}

/** Writes the rows among these that are misfiled as they are, so that the indexes find them again. Rejects with Dexie's error. */
export async function fileAnew(database: SnipmarkDatabase, ids: readonly string[]): Promise<void> {
  const { highlights } = database;
  const misfiled = await findMisfiled(database, ids);
  await database.transaction('rw', highlights, async () => {
    const rows = await highlights.bulkGet(misfiled);
    await highlights.bulkPut(rows.filter((row) => row !== undefined));
  });
}
