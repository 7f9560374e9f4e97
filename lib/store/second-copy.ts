import type { Highlight } from '../model.ts';
import { findHighlightFault } from './check-highlight.ts';
import type { KeyValueArea } from './key-value-area.ts';
import { visitKept } from './read-highlights.ts';
import type { SnipmarkDatabase } from './schema.ts';

const COPY_PREFIX = 'copy:';

/** The storage items that hold the second copy of these rows. */
export function copyItems(rows: readonly Highlight[]): Record<string, unknown> {
  return Object.fromEntries(rows.map((row) => [COPY_PREFIX + row.id, row]));
}

/** Every row of the second copy, removed ones included; what is no highlight is left out, and left alone. */
export async function readCopy(area: KeyValueArea): Promise<Highlight[]> {
  const items = await area.get(null);
  return Object.entries(items)
    .filter(([key, value]) => key.startsWith(COPY_PREFIX) && findHighlightFault(value) === null)
    .map(([, value]) => value as Highlight);
}

/** The rows of the second copy that the database does not have. */
export async function findMissing(area: KeyValueArea, database: SnipmarkDatabase): Promise<Highlight[]> {
  const copy = await readCopy(area);
  const present = await database.highlights.bulkGet(copy.map((row) => row.id));
  return copy.filter((_, index) => present[index] === undefined);
}

/** Writes the second copy of every kept row anew. */
export async function refreshCopy(area: KeyValueArea, database: SnipmarkDatabase): Promise<void> {
  await visitKept(database, (rows) => area.set(copyItems(rows)));
}
