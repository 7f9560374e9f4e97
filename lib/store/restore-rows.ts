import { findHighlightFault } from '../check-highlight.ts';
import type { Highlight } from '../model.ts';
import { UNREADABLE } from './compare-copy.ts';
import { countWrite } from './count-writes.ts';
import { readEach } from './read-each.ts';
import type { SnipmarkDatabase } from './schema.ts';
import type { Written } from './write-highlights.ts';

const BATCH = 1000;

/**
 * Puts copied rows in the place of what the database has of them, damaged or not, but for rows that are later. Calls must
 * not overlap with other writing. Rejects with Dexie's error where the disk refuses; what came before is then there.
 */
export async function restoreRows(
  database: SnipmarkDatabase,
  copies: readonly Highlight[],
): Promise<Written> {
  const rows: Highlight[] = [];
  let [added, writes] = [0, 0];
  for (let from = 0; from < copies.length || from === 0; from += BATCH) {
    const batch = copies.slice(from, from + BATCH);
    const there = await readEach(
      database,
      batch.map(({ id }) => id),
    );
    const puts = batch.filter(({ id, updatedAt }) => {
      const row = there.get(id);
      if (row === undefined || row === UNREADABLE || findHighlightFault(row) !== null) return true;
      return row.updatedAt <= updatedAt;
    });
    added += batch.filter(({ id }) => !there.has(id)).length;
    writes = await putRows(database, puts, [...there.values()]);
    rows.push(...puts);
  }
  return { rows, added, writes };
}

/** @param before what was there of them, whose pages the catalogue is to look at, too */
function putRows(
  database: SnipmarkDatabase,
  puts: readonly Highlight[],
  before: readonly (Highlight | typeof UNREADABLE)[],
): Promise<number> {
  const { highlights, journal, meta } = database;
  return database.transaction('rw', highlights, journal, meta, async () => {
    await highlights.bulkPut(puts);
    const known = before.filter((row) => row !== UNREADABLE);
    const notes = [...puts, ...known].map(({ id, pageKey }) => ({ id, pageKey }));
    if (notes.length > 0) await journal.add({ notes });
    return countWrite(database);
  });
}
