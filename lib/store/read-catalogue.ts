import type { LoadedBucket } from '../search/catalogue.ts';
import { type ChangedRow, mergeBucket } from '../search/merge-bucket.ts';
import { BUCKETS, bucketOf } from '../search/page-bucket.ts';
import { CATALOGUE_RULES } from './catalogue-rules.ts';
import { toHighlight } from './merge-write.ts';
import { notesIn, readChanges } from './refresh-catalogue.ts';
import type { ColumnsRow, JournalNote, SnipmarkDatabase, StoredHighlight, TextsRow } from './schema.ts';

/** The catalogue's buckets as a reader has them. */
export interface ReadCatalogue {
  /** All buckets, each with what the journal says worked in. */
  readonly buckets: readonly LoadedBucket[];
  /** As they are kept, to begin from the next time: only those that were made anew are read again. */
  readonly kept: KeptBuckets;
  /** How many highlights the journal speaks of. Where there are many, the background should be asked to refresh. */
  readonly journalCount: number;
}

/** Buckets as they are kept in the database, and the newest stamp among them. */
export interface KeptBuckets {
  readonly byNumber: ReadonlyMap<number, LoadedBucket>;
  readonly stamp: number;
  readonly hasTexts: boolean;
}

/** Nothing read yet. */
export const NO_BUCKETS: KeptBuckets = { byNumber: new Map(), stamp: 0, hasTexts: false };

/**
 * Reads the catalogue, all of one moment: the buckets that are new since `before`, and the highlights that are newer
 * than the catalogue. Where there is no catalogue to be used, it is made here, from every row.
 */
export function readCatalogue(
  database: SnipmarkDatabase,
  withTexts: boolean,
  before: KeptBuckets = NO_BUCKETS,
): Promise<ReadCatalogue> {
  const { catalogue, highlights, journal, meta, texts } = database;
  return database.transaction('r', [catalogue, highlights, journal, meta, texts], async () => {
    if ((await meta.get('catalogue'))?.value !== CATALOGUE_RULES) return makeFromRows(database);
    const kept = await readKept(database, withTexts, before);
    const notes = notesIn(await journal.toArray());
    const merged = new Map(kept.byNumber);
    for (const [number, changes] of byBucket(notes, await readChanges(database, notes))) {
      const bucket = merged.get(number) ?? null;
      merged.set(number, mergeLoaded(bucket, number, changes, withTexts));
    }
    return { buckets: inOrder(merged), kept, journalCount: notes.length };
  });
}

async function readKept(
  { catalogue, texts }: SnipmarkDatabase,
  withTexts: boolean,
  before: KeptBuckets,
): Promise<KeptBuckets> {
  const columns =
    before.stamp === 0
      ? await catalogue.toArray()
      : await catalogue.where('stamp').above(before.stamp).toArray();
  const byNumber = new Map(before.byNumber);
  for (const row of columns) byNumber.set(row.bucket, { columns: row, texts: null });
  if (withTexts) {
    const folded = await readTexts(texts, columns, !before.hasTexts);
    for (const [number, own] of folded)
      byNumber.set(number, { columns: (byNumber.get(number) as LoadedBucket).columns, texts: own });
  }
  const stamp = columns.reduce((newest, row) => Math.max(newest, row.stamp), before.stamp);
  return { byNumber, stamp, hasTexts: withTexts };
}

async function readTexts(
  texts: SnipmarkDatabase['texts'],
  columns: readonly ColumnsRow[],
  all: boolean,
): Promise<Map<number, TextsRow>> {
  const rows = all ? await texts.toArray() : await texts.bulkGet(columns.map(({ bucket }) => bucket));
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.bucket, row]])));
}

/** What is new in each bucket: of a highlight that changed its page, in both. */
function byBucket(
  notes: readonly JournalNote[],
  changes: readonly (readonly [id: string, row: StoredHighlight | null])[],
): Map<number, ChangedRow[]> {
  const rows = new Map(changes.map(([id, row]) => [id, row && toHighlight(row)]));
  const byNumber = Map.groupBy(notes, ({ pageKey }) => bucketOf(pageKey));
  return new Map(
    Array.from(byNumber, ([number, own]) => {
      const ids = new Set(own.map(({ id }) => id));
      return [number, Array.from(ids, (id): ChangedRow => [id, rows.get(id) ?? null])];
    }),
  );
}

/** A bucket without texts is merged without them. */
function mergeLoaded(
  bucket: LoadedBucket | null,
  number: number,
  changes: readonly ChangedRow[],
  withTexts: boolean,
): LoadedBucket {
  const whole = bucket && { columns: bucket.columns, texts: bucket.texts ?? emptyTexts(bucket) };
  const { columns, texts } = mergeBucket(whole, number, changes);
  return { columns, texts: withTexts ? texts : null };
}

function emptyTexts({ columns }: LoadedBucket) {
  const { ids, pages } = columns;
  const ends = (count: number) => Uint32Array.from({ length: count }, (_, i) => i);
  const empty = (count: number) => '\0'.repeat(count);
  return {
    marks: empty(ids.length),
    markEnds: ends(ids.length),
    wideMarks: '',
    wideMarkEnds: ends(0),
    pages: empty(pages.length),
    pageEnds: ends(pages.length),
  };
}

async function makeFromRows({ highlights }: SnipmarkDatabase): Promise<ReadCatalogue> {
  const changes: ChangedRow[][] = Array.from({ length: BUCKETS }, () => []);
  await highlights.each((row) => changes[bucketOf(row.pageKey)]?.push([row.id, toHighlight(row)]));
  const buckets = changes.flatMap((own, number) =>
    own.length === 0 ? [] : [mergeBucket(null, number, own)],
  );
  const journalCount = changes.reduce((sum, own) => sum + own.length, 0);
  return { buckets, kept: NO_BUCKETS, journalCount };
}

function inOrder(buckets: ReadonlyMap<number, LoadedBucket>): LoadedBucket[] {
  return [...buckets].sort(([a], [b]) => a - b).map(([, bucket]) => bucket);
}
