import type { CatalogueBucket } from '../search/catalogue-bucket.ts';
import { type ChangedRow, mergeBucket } from '../search/merge-bucket.ts';
import { bucketOf } from '../search/page-bucket.ts';
import { CATALOGUE_RULES } from './catalogue-rules.ts';
import { nextStamp } from './next-stamp.ts';
import { rebuildCatalogue } from './rebuild-catalogue.ts';
import type { JournalNote, JournalRow, SnipmarkDatabase } from './schema.ts';

/** Buckets that are made anew in one transaction: a save that comes meanwhile waits no longer than for these. */
const BUCKETS_AT_ONCE = 16;

/** Whether more than `few` highlights are newer than the catalogue, or it was not made by today's rules. */
export async function isCatalogueOld({ journal, meta }: SnipmarkDatabase, few: number): Promise<boolean> {
  if ((await meta.get('catalogue'))?.value !== CATALOGUE_RULES) return true;
  return (await countNews({ journal })) > few;
}

/** So many new highlights are worked in bucket by bucket, however few there are in all. */
const FEW_BUCKETS_OF = 1000;

/** From this share of all highlights on, it is faster to make the catalogue from nothing. */
const MANY = 0.1;

/**
 * Brings the catalogue up to date with the highlights, in steps, so that saves come in between. Where it was made by
 * other rules, or not at all, or much is new, it is made from nothing. May be stopped at any point and begun again.
 */
export async function refreshCatalogue(database: SnipmarkDatabase): Promise<void> {
  if (await isToBeRebuilt(database)) await rebuildCatalogue(database);
  while (await refreshSome(database)) {}
}

async function isToBeRebuilt({ highlights, journal, meta }: SnipmarkDatabase): Promise<boolean> {
  if ((await meta.get('catalogue'))?.value !== CATALOGUE_RULES) return true;
  const [rows, all] = await Promise.all([journal.toArray(), highlights.count()]);
  const news = notesIn(rows).length;
  return news > FEW_BUCKETS_OF && news > all * MANY;
}

/** One step; false once there is nothing left to do. */
function refreshSome(database: SnipmarkDatabase): Promise<boolean> {
  const { catalogue, highlights, journal, texts } = database;
  return database.transaction('rw', [catalogue, highlights, journal, texts], async () => {
    const rows = await journal.toArray();
    const notes = notesIn(rows);
    if (notes.length === 0) return false;
    const numbers = [...new Set(notes.map(({ pageKey }) => bucketOf(pageKey)))].slice(0, BUCKETS_AT_ONCE);
    const touched = notes.filter(({ pageKey }) => numbers.includes(bucketOf(pageKey)));
    const changes = await readChanges(database, touched);
    const stamp = await nextStamp(database);
    const [columns, folded] = await Promise.all([catalogue.bulkGet(numbers), texts.bulkGet(numbers)]);
    const buckets = numbers.map((number, i) => {
      const [known, itsTexts] = [columns[i], folded[i]];
      const before: CatalogueBucket | null = known && itsTexts ? { columns: known, texts: itsTexts } : null;
      return { bucket: number, ...mergeBucket(before, number, changes) };
    });
    await catalogue.bulkPut(buckets.map(({ bucket, columns: made }) => ({ ...made, bucket, stamp })));
    await texts.bulkPut(buckets.map(({ bucket, texts: made }) => ({ ...made, bucket })));
    await settle(database, rows, numbers);
    return true;
  });
}

/** The rows that the journal speaks of, as they are now. */
export async function readChanges(
  { highlights }: SnipmarkDatabase,
  notes: readonly JournalNote[],
): Promise<ChangedRow[]> {
  const ids = [...new Set(notes.map(({ id }) => id))];
  const rows = await highlights.bulkGet(ids);
  return ids.map((id, i) => [id, rows[i] ?? null]);
}

/** How many highlights were written since the catalogue was brought up to date; one that was written often, as often. */
export async function countNews({ journal }: Pick<SnipmarkDatabase, 'journal'>): Promise<number> {
  return notesIn(await journal.toArray()).length;
}

/** What all of the journal speaks of; of a highlight that was written often, as often. */
export function notesIn(rows: readonly JournalRow[]): JournalNote[] {
  return rows.flatMap(({ notes }) => notes);
}

/** Takes these buckets' part out of the journal. */
async function settle(
  { journal }: SnipmarkDatabase,
  rows: readonly JournalRow[],
  done: readonly number[],
): Promise<void> {
  const left = rows.map(({ notes, seq }) => ({
    seq: seq as number,
    notes: notes.filter(({ pageKey }) => !done.includes(bucketOf(pageKey))),
  }));
  await journal.bulkDelete(left.filter(({ notes }) => notes.length === 0).map(({ seq }) => seq));
  await journal.bulkPut(left.filter(({ notes }) => notes.length > 0));
}
