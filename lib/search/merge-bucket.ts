import type { Highlight } from '../model.ts';
import type { CatalogueBucket } from './catalogue-bucket.ts';
import { describeEntry } from './describe-entry.ts';
import { packBucket, unpackBucket } from './pack-bucket.ts';
import { bucketOf } from './page-bucket.ts';

/** A row that was written since the catalogue was made: as it is now; null where it is gone. */
export type ChangedRow = readonly [id: string, row: Highlight | null];

/**
 * The bucket with these changes: whatever it had of the changed rows goes, and those that are kept now and belong to
 * this bucket come. The same again changes nothing.
 */
export function mergeBucket(
  bucket: CatalogueBucket | null,
  number: number,
  changes: readonly ChangedRow[],
): CatalogueBucket {
  const changed = new Set(changes.map(([id]) => id));
  const stay = bucket === null ? [] : unpackBucket(bucket).filter(({ entry }) => !changed.has(entry.id));
  const come = changes.flatMap(([, row]) =>
    row !== null && row.deletedAt === 0 && bucketOf(row.pageKey) === number ? [describeEntry(row)] : [],
  );
  return packBucket([...stay, ...come]);
}
