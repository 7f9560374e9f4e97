import { findHighlightFault } from '../check-highlight.ts';
import type { Highlight } from '../model.ts';
import type { KeyValueArea } from './key-value-area.ts';
import { batchesOfRows } from './read-for-files.ts';
import type { SnipmarkDatabase } from './schema.ts';

const COPY_PREFIX = 'copy:';

/** The storage items that hold the second copy of these rows. */
export function copyItems(rows: readonly Highlight[]): Record<string, unknown> {
  return Object.fromEntries(rows.map((row) => [COPY_PREFIX + row.id, row]));
}

/** The names of the items that hold the second copy of these rows. */
export function copyKeys(ids: readonly string[]): string[] {
  return ids.map((id) => COPY_PREFIX + id);
}

/** How many rows the second copy holds, removed ones included. */
export async function countCopies(area: Pick<KeyValueArea, 'keys'>): Promise<number> {
  return (await area.keys()).filter((key) => key.startsWith(COPY_PREFIX)).length;
}

const BATCH = 1000;

/** The copied rows that the database has not, or not so new. What is no highlight is left out, and left alone. */
export async function findMissing(area: KeyValueArea, database: SnipmarkDatabase): Promise<Highlight[]> {
  const keys = (await area.keys()).filter((key) => key.startsWith(COPY_PREFIX));
  const missing: Highlight[] = [];
  for (let from = 0; from < keys.length; from += BATCH) {
    const copies = Object.values(await area.get(keys.slice(from, from + BATCH))).filter(isHighlight);
    const rows = await database.highlights.bulkGet(copies.map(({ id }) => id));
    missing.push(...copies.filter(({ updatedAt }, i) => updatedAt > (rows[i]?.updatedAt ?? -1)));
  }
  return missing;
}

const isHighlight = (value: unknown): value is Highlight => findHighlightFault(value) === null;

/** Writes the second copy of every row anew, removed ones included: a copy from before would bring them back. */
export async function refreshCopy(area: KeyValueArea, database: SnipmarkDatabase): Promise<void> {
  for await (const rows of batchesOfRows(database)) await area.set(copyItems(rows));
}
