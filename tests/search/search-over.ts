import type { Highlight } from '../../lib/model.ts';
import { composeCatalogue } from '../../lib/search/catalogue.ts';
import { describeEntry } from '../../lib/search/describe-entry.ts';
import { type Found, findPlaces } from '../../lib/search/find-places.ts';
import { packBucket } from '../../lib/search/pack-bucket.ts';
import { parseQuery } from '../../lib/search/parse-query.ts';
import type { SearchableMarks } from '../../lib/search/searchable.ts';

/** These marks as the library has them in memory. */
export function searchableOf(highlights: readonly Highlight[]): SearchableMarks {
  return composeCatalogue([packBucket(highlights.map(describeEntry))]);
}

const NO_SETS = { orphans: new Set<string>(), shared: new Set<string>() };

/** What a typed query finds, all at once. */
export function search(marks: SearchableMarks, query: string, sets = NO_SETS): Found {
  const work = findPlaces(marks, parseQuery(query), sets);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The ids of what a typed query finds, best first. */
export function idsFound(highlights: readonly Highlight[], query: string, sets = NO_SETS): string[] {
  const marks = searchableOf(highlights);
  return Array.from(search(marks, query, sets).places, (place) => marks.idOf(place));
}
