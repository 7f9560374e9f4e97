import type { Highlight } from '../../lib/model.ts';
import { buildSearchable } from '../../lib/search/build-searchable.ts';
import { catalogueEntryOf, searchableTextOf } from '../../lib/search/describe-mark.ts';
import { type Found, findPlaces } from '../../lib/search/find-places.ts';
import { packTexts } from '../../lib/search/pack-texts.ts';
import { parseQuery } from '../../lib/search/parse-query.ts';
import type { SearchableMarks } from '../../lib/search/searchable.ts';

/** These marks as the library has them in memory. */
export function searchableOf(highlights: readonly Highlight[]): SearchableMarks {
  const entries = highlights.map(catalogueEntryOf);
  const texts = highlights.map(searchableTextOf);
  const { pageOf, pages } = buildSearchable(entries, null);
  const pageTexts = pages.map(({ pageKey }, owner) => {
    const newest = highlights
      .map((highlight, i) => ({ highlight, i }))
      .filter(({ highlight }) => highlight.pageKey === pageKey)
      .reduce((best, each) => (each.highlight.createdAt > best.highlight.createdAt ? each : best));
    return { owner, text: texts[newest.i]?.page ?? '' };
  });
  const packed = packTexts(
    texts.map(({ mark }, owner) => ({ owner, text: mark })),
    pageTexts,
  );
  if (pageOf.length !== highlights.length) throw new Error('There are not as many entries as marks.');
  return buildSearchable(entries, packed);
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
