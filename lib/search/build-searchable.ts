import { INKS } from '../model.ts';
import type { CatalogueEntry, CataloguePage } from './catalogue-entry.ts';
import { newestFirst, type SearchableMarks, type TextPiece, TRAITS } from './searchable.ts';

/** Columns of these entries, each at its place; a page is as its newest entry has it. */
export function buildSearchable(
  entries: readonly CatalogueEntry[],
  texts: readonly TextPiece[] | null,
): SearchableMarks {
  const pages: CataloguePage[] = [];
  const pageNewest: number[] = [];
  const pageNumbers = new Map<string, number>();
  const tags = new Map<string, number>();
  const tagNumbers: number[] = [];
  const tagFrom = new Uint32Array(entries.length + 1);
  const pageOf = new Uint32Array(entries.length);
  for (const [place, { page, tags: own, createdAt }] of entries.entries()) {
    const number = pageNumbers.get(page.pageKey) ?? pages.length;
    pageNumbers.set(page.pageKey, number);
    pageOf[place] = number;
    if (!(createdAt <= (pageNewest[number] ?? Number.NEGATIVE_INFINITY))) {
      pages[number] = page;
      pageNewest[number] = createdAt;
    }
    for (const tag of new Set(own)) {
      const known = tags.get(tag) ?? tags.size;
      tags.set(tag, known);
      tagNumbers.push(known);
    }
    tagFrom[place + 1] = tagNumbers.length;
  }
  const createdAt = Float64Array.from(entries, (entry) => entry.createdAt);
  const entry = (place: number): CatalogueEntry => {
    const found = entries[place];
    if (found === undefined) throw new RangeError(`There is no mark at place ${place}.`);
    return found;
  };
  return {
    size: entries.length,
    entry,
    idOf: (place) => entry(place).id,
    inks: Uint8Array.from(entries, ({ ink }) => INKS.indexOf(ink)),
    traits: Uint8Array.from(
      entries,
      ({ hasNote, isReceived }) => (hasNote ? TRAITS.hasNote : 0) + (isReceived ? TRAITS.isReceived : 0),
    ),
    createdAt,
    newest: newestFirst(createdAt),
    starts: Uint32Array.from(entries, ({ start }) => start),
    ends: Uint32Array.from(entries, ({ end }) => end),
    pageOf,
    pages,
    tags: [...tags.keys()],
    tagFrom,
    tagNumbers: Uint32Array.from(tagNumbers),
    texts,
  };
}
