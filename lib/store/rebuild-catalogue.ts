import { type DescribedMark, describeEntry } from '../search/describe-entry.ts';
import { packBucket } from '../search/pack-bucket.ts';
import { BUCKETS, bucketOf } from '../search/page-bucket.ts';
import { CATALOGUE_RULES } from './catalogue-rules.ts';
import { nextStamp } from './next-stamp.ts';
import { visitKept } from './read-highlights.ts';
import type { SnipmarkDatabase } from './schema.ts';

/** Stands in the place of the rules while the catalogue is being made: nobody believes it then. */
const UNFINISHED = '';

/**
 * Makes the catalogue from nothing, of every kept highlight. What is written meanwhile is in the journal, whether
 * it was read here or not, and is worked in again by whoever comes next. Stopped half-way, it is begun anew.
 */
export async function rebuildCatalogue(database: SnipmarkDatabase): Promise<void> {
  const { catalogue, journal, meta, texts } = database;
  await database.transaction('rw', [journal, meta], async () => {
    await meta.put({ key: 'catalogue', value: UNFINISHED });
    await journal.clear();
  });
  const described: DescribedMark[][] = Array.from({ length: BUCKETS }, () => []);
  await visitKept(database, (rows) => {
    for (const row of rows) described[bucketOf(row.pageKey)]?.push(describeEntry(row));
  });
  // Empty ones, too: they take the place of what a reader may have of an earlier catalogue.
  const buckets = described.map((marks, bucket) => ({ bucket, ...packBucket(marks) }));
  await database.transaction('rw', [catalogue, meta, texts], async () => {
    const stamp = await nextStamp(database);
    await catalogue.bulkPut(buckets.map(({ bucket, columns }) => ({ ...columns, bucket, stamp })));
    await texts.bulkPut(buckets.map(({ bucket, texts: made }) => ({ ...made, bucket })));
    await meta.put({ key: 'catalogue', value: CATALOGUE_RULES });
  });
}
