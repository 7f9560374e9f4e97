import type { Highlight, Share } from '../model.ts';
import { toHighlight } from './merge-write.ts';
import type { SnipmarkDatabase } from './schema.ts';

const BATCH = 1000;
/** Pages read at a time: their marks are held together. */
const PAGES = 100;

/** The highlights by these ids, in their order, removed ones included; undefined where there is none. */
export async function lookUpRows(
  database: SnipmarkDatabase,
  ids: readonly string[],
): Promise<(Highlight | undefined)[]> {
  const rows = await database.highlights.bulkGet([...ids]);
  return rows.map((row) => row && toHighlight(row));
}

/** Every highlight, removed ones included, in the order of their ids, a batch at a time. */
export async function* batchesOfRows(database: SnipmarkDatabase): AsyncGenerator<readonly Highlight[]> {
  let last = '';
  for (;;) {
    const rows = await database.highlights.where('id').above(last).limit(BATCH).toArray();
    const end = rows.at(-1);
    if (end === undefined) return;
    yield rows.map(toHighlight);
    last = end.id;
  }
}

/** Every highlight, removed ones included, those of one page beside each other, a batch at a time. */
export async function* batchesByPage(database: SnipmarkDatabase): AsyncGenerator<readonly Highlight[]> {
  const keys = (await database.highlights.orderBy('pageKey').uniqueKeys()) as string[];
  for (let from = 0; from < keys.length; from += PAGES) {
    const last = keys[Math.min(from + PAGES, keys.length) - 1];
    // A range of the index, in its order: by single keys, the browser is asked once for every row.
    const rows = await database.highlights.where('pageKey').between(keys[from], last, true, true).toArray();
    yield rows.map(toHighlight);
  }
}

/** Every record of a link, a batch at a time. */
export async function* batchesOfShares(database: SnipmarkDatabase): AsyncGenerator<readonly Share[]> {
  let last = '';
  for (;;) {
    const shares = await database.shares.where('id').above(last).limit(BATCH).toArray();
    const end = shares.at(-1);
    if (end === undefined) return;
    yield shares;
    last = end.id;
  }
}
