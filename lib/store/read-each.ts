import type { Highlight } from '../model.ts';
import { UNREADABLE } from './compare-copy.ts';
import { toHighlight } from './merge-write.ts';
import type { SnipmarkDatabase, StoredHighlight } from './schema.ts';

/**
 * What the database has of these rows, by id; also where the browser cannot read some of them. Rejects where it can read
 * nothing.
 */
export async function readEach(
  { highlights, meta }: SnipmarkDatabase,
  ids: readonly string[],
): Promise<Map<string, Highlight | typeof UNREADABLE>> {
  const rows = await highlights.bulkGet([...ids]).catch(async () => {
    // A database that was closed says nothing of its rows.
    await meta.get('generation');
    const unreadable = (): typeof UNREADABLE => UNREADABLE;
    return Promise.all(ids.map((id) => highlights.get(id).catch<typeof UNREADABLE>(unreadable)));
  });
  const found = new Map<string, Highlight | typeof UNREADABLE>();
  for (const [i, id] of ids.entries()) {
    const row: StoredHighlight | typeof UNREADABLE | undefined = rows[i];
    if (row !== undefined) found.set(id, row === UNREADABLE ? row : toHighlight(row));
  }
  return found;
}
