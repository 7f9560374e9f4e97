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

/** The copied rows that the database does not have. What is no highlight is left out, and left alone. */
export async function findMissing(area: KeyValueArea, database: SnipmarkDatabase): Promise<Highlight[]> {
  const present = new Set(await database.highlights.toCollection().primaryKeys());
  const keys = (await area.keys()).filter((key) => key.startsWith(COPY_PREFIX));
  const missing = keys.filter((key) => !present.has(key.slice(COPY_PREFIX.length)));
  const rows: Highlight[] = [];
  for (let from = 0; from < missing.length; from += BATCH) {
    const items = await area.get(missing.slice(from, from + BATCH));
    rows.push(...Object.values(items).filter(isHighlight));
  }
  return rows;
}

const isHighlight = (value: unknown): value is Highlight => findHighlightFault(value) === null;

/** Writes the second copy of every row anew, removed ones included: a copy from before would bring them back. */
export async function refreshCopy(area: KeyValueArea, database: SnipmarkDatabase): Promise<void> {
  for await (const rows of batchesOfRows(database)) await area.set(copyItems(rows));
}
