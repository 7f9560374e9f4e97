import type { Highlight, OrphanSighting, PageSightings } from '../model.ts';
import type { SnipmarkDatabase } from './schema.ts';
import type { WriteGuard } from './write-highlights.ts';

/**
 * Notes which marks are orphans. Nothing of a highlight is changed by it. Of rows that are not there, or that `guard`
 * turns down, nothing is noted.
 * @param now milliseconds
 */
export function noteSightings(
  database: SnipmarkDatabase,
  { found, missing }: PageSightings,
  now: number,
  guard: WriteGuard = () => true,
): Promise<void> {
  const { highlights, orphans } = database;
  return database.transaction('rw', [highlights, orphans], async () => {
    const ids = [...missing.map(({ id }) => id), ...found];
    const rows = (await highlights.bulkGet(ids)).filter(
      (row) => row !== undefined && guard(row),
    ) as Highlight[];
    const own = new Set(rows.map(({ id }) => id));
    await orphans.bulkDelete(found.filter((id) => own.has(id)));
    const lost = missing.filter(({ id }) => own.has(id));
    const known = await orphans.bulkGet(lost.map(({ id }) => id));
    const seen = lost.map(({ id, says }, i) => ({ id, says, since: known[i]?.since ?? now }));
    await orphans.bulkPut(seen.filter(({ says }, i) => says !== known[i]?.says));
  });
}

/** Those of these highlights that are orphans. */
export async function readOrphansAmong(
  { orphans }: SnipmarkDatabase,
  ids: readonly string[],
): Promise<OrphanSighting[]> {
  const found = await orphans.bulkGet([...ids]);
  return found.filter((orphan) => orphan !== undefined);
}

/** All orphans, by the highlight's id. */
export async function readOrphans(database: SnipmarkDatabase): Promise<Map<string, OrphanSighting>> {
  const all = await database.orphans.toArray();
  return new Map(all.map((orphan) => [orphan.id, orphan]));
}
