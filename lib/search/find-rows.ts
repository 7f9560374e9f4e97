import type { Highlight } from '../model.ts';
import { composeCatalogue } from './catalogue.ts';
import { describeEntry } from './describe-entry.ts';
import { findPlaces } from './find-places.ts';
import { packBucket } from './pack-bucket.ts';
import { parseQuery } from './parse-query.ts';

/** Those of a few highlights that answer a query, the best first; none of them an orphan, or in a link on record. */
export function findRows(rows: readonly Highlight[], query: string): Highlight[] {
  const marks = composeCatalogue([packBucket(rows.map(describeEntry))]);
  const work = findPlaces(marks, parseQuery(query), { orphans: new Set(), shared: new Set() });
  for (;;) {
    const step = work.next();
    if (!step.done) continue;
    const ids = Array.from(step.value.places, marks.idOf);
    return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  }
}
