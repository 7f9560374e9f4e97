import { DatabaseSync } from 'node:sqlite';

/** The indexes by which Snipmark finds marks, as they are named in its database. */
export const INDEX_NAMES = ['pageKey', 'createdAt', 'deletedAt'] as const;

export type IndexName = (typeof INDEX_NAMES)[number];

/** What befalls one entry of an index: it is gone, or stands under another key. */
export type EntryDamage = 'gone' | 'elsewhere';

/**
 * Damages so many entries of an index in the file of a stopped Firefox, and nothing else: there an index is rows of a table
 * (`dom/indexedDB/DBSchema.cpp`), the key encoded so that the order of its bytes is its own.
 */
export function damageEntries(
  file: string,
  name: IndexName,
  count: number,
  damage: EntryDamage,
  random: (below: number) => number,
): void {
  const database = new DatabaseSync(file);
  try {
    const entries = database
      .prepare(
        `SELECT entry.index_id AS "index", entry.value AS key, entry.object_data_key AS id FROM index_data AS entry
         JOIN object_store_index ON object_store_index.id = entry.index_id
         JOIN object_store ON object_store.id = entry.object_store_id
         WHERE object_store.name = 'highlights' AND object_store_index.name = ?`,
      )
      .all(name) as { index: number; key: Uint8Array; id: Uint8Array }[];
    const where = 'WHERE index_id = ? AND value = ? AND object_data_key = ?';
    const remove = database.prepare(`DELETE FROM index_data ${where}`);
    const move = database.prepare(`UPDATE index_data SET value = ? ${where}`);
    for (let i = 0; i < count; i++) {
      const [entry] = entries.splice(random(entries.length), 1);
      if (entry === undefined) throw new Error(`There are not ${count} entries in '${name}'.`);
      const { index, key, id } = entry;
      if (damage === 'gone') remove.run(index, key, id);
      else move.run(otherKey(key), index, key, id);
    }
  } finally {
    database.close();
  }
}

/** A key of the same kind, by a bit in its middle. */
function otherKey(key: Uint8Array): Uint8Array {
  const other = Uint8Array.from(key);
  const at = Math.floor(key.length / 2);
  other[at] = (other[at] as number) ^ 1;
  return other;
}
