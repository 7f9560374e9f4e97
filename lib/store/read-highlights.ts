import type { Highlight } from '../model.ts';
import { toHighlight } from './merge-write.ts';
import type { SnipmarkDatabase, StoredHighlight } from './schema.ts';

const isKept = (row: StoredHighlight): boolean => row.deletedAt === 0;

/** In the order of the page: by where they start, then the longer first, then the older. */
export function compareInPage(a: Highlight, b: Highlight): number {
  const first = a.selectors.position;
  const second = b.selectors.position;
  return first.start - second.start || second.end - first.end || a.createdAt - b.createdAt;
}

/** The kept highlights of one page, in reading order. */
export async function readPage(database: SnipmarkDatabase, pageKey: string): Promise<Highlight[]> {
  const rows = await database.highlights.where('pageKey').equals(pageKey).filter(isKept).toArray();
  return rows.map(toHighlight).sort(compareInPage);
}

/** How many kept highlights a page has. */
export function countPage(database: SnipmarkDatabase, pageKey: string): Promise<number> {
  return database.highlights.where('pageKey').equals(pageKey).filter(isKept).count();
}

/** The kept highlights of these pages, in no order. */
export async function readPages(
  database: SnipmarkDatabase,
  pageKeys: readonly string[],
): Promise<Highlight[]> {
  const rows = await database.highlights.where('pageKey').anyOf(pageKeys).filter(isKept).toArray();
  return rows.map(toHighlight);
}

/** The `limit` kept highlights that were made last on any but these pages, newest first. */
export async function readNewestElsewhere(
  database: SnipmarkDatabase,
  pageKeys: readonly string[],
  limit: number,
): Promise<Highlight[]> {
  const isElsewhere = (row: StoredHighlight) => isKept(row) && !pageKeys.includes(row.pageKey);
  const rows = await database.highlights
    .orderBy('createdAt')
    .reverse()
    .filter(isElsewhere)
    .limit(limit)
    .toArray();
  return rows.map(toHighlight);
}

/** How many of the newest highlights make a screen, and of how many pages; and how many highlights are too many for it. */
const FIRST = { marks: 24, pages: 8, most: 1000 } as const;

/**
 * The kept highlights that were made last, and all of the pages that were marked last: what a list begins with, whether
 * it is by page or not. In no order. Null where that is too much to be read at once.
 */
export async function readFirst({ highlights }: SnipmarkDatabase): Promise<Highlight[] | null> {
  const newest = await highlights.orderBy('createdAt').reverse().filter(isKept).limit(FIRST.marks).toArray();
  const pageKeys = [...new Set(newest.map(({ pageKey }) => pageKey))].slice(0, FIRST.pages);
  const query = highlights.where('pageKey').anyOf(pageKeys);
  if ((await query.count()) > FIRST.most) return null;
  const ofPages = await query.filter(isKept).toArray();
  const rows = new Map([...newest, ...ofPages].map((row) => [row.id, row]));
  return Array.from(rows.values(), toHighlight);
}

/** The kept highlights with these ids, in the order of `ids`; unknown and removed ones are left out. */
export async function readByIds(database: SnipmarkDatabase, ids: readonly string[]): Promise<Highlight[]> {
  const rows = await database.highlights.bulkGet([...ids]);
  return rows.filter((row): row is StoredHighlight => row !== undefined && isKept(row)).map(toHighlight);
}

const BATCH = 1000;

/** Calls `visit` with every kept highlight, a batch at a time and so without holding them all in memory. */
export async function visitKept(
  database: SnipmarkDatabase,
  visit: (batch: readonly Highlight[]) => void | Promise<void>,
): Promise<void> {
  let last = '';
  for (;;) {
    const rows = await database.highlights.where('id').above(last).limit(BATCH).toArray();
    await visit(rows.filter(isKept).map(toHighlight));
    const end = rows.at(-1);
    if (end === undefined || rows.length < BATCH) return;
    last = end.id;
  }
}

/** How many rows there are, removed ones included. */
export function countRows(database: SnipmarkDatabase): Promise<number> {
  return database.highlights.count();
}
