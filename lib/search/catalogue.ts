import type { CatalogueBucket, CatalogueColumns } from './catalogue-bucket.ts';
import type { CataloguePage } from './catalogue-entry.ts';
import { entryAt, tagsAt } from './pack-bucket.ts';

import { newestFirst, type SearchableMarks, type TextPiece } from './searchable.ts';

/** A bucket as far as it is loaded. */
export type LoadedBucket = Pick<CatalogueBucket, 'columns'> & {
  readonly texts: CatalogueBucket['texts'] | null;
};

/** All marks of the library in memory. */
export interface Catalogue extends SearchableMarks {
  readonly pages: readonly CataloguePage[];
  readonly updatedAt: Float64Array;
  tagsOf(place: number): readonly string[];
}

/** Puts the buckets together, in their order; with texts where all of them have theirs. */
export function composeCatalogue(buckets: readonly LoadedBucket[]): Catalogue {
  const columns = buckets.map((bucket) => bucket.columns);
  const firstPlaces = running(columns.map(({ ids }) => ids.length));
  const firstPages = running(columns.map(({ pages }) => pages.length));
  const size = firstPlaces.at(-1) ?? 0;
  const pageOf = new Uint32Array(size);
  for (const [i, { pageOf: own }] of columns.entries())
    for (let row = 0; row < own.length; row++)
      pageOf[(firstPlaces[i] as number) + row] = (firstPages[i] as number) + (own[row] as number);

  function at<T>(place: number, read: (columns: CatalogueColumns, row: number) => T): T {
    const bucket = findBucket(firstPlaces, place);
    return read(columns[bucket] as CatalogueColumns, place - (firstPlaces[bucket] as number));
  }
  const createdAt = concat(
    new Float64Array(size),
    columns.map((own) => own.createdAt),
  );
  return {
    size,
    entry: (place) => at(place, entryAt),
    idOf: (place) => at(place, ({ ids }, row) => ids[row] as string),
    tagsOf: (place) => at(place, tagsAt),
    inks: concat(
      new Uint8Array(size),
      columns.map(({ inks }) => inks),
    ),
    // The bits of `catalogue-bucket.ts` are those of TRAITS.
    traits: concat(
      new Uint8Array(size),
      columns.map(({ flags }) => flags),
    ),
    createdAt,
    newest: newestFirst(createdAt),
    updatedAt: concat(
      new Float64Array(size),
      columns.map(({ updatedAt }) => updatedAt),
    ),
    starts: concat(
      new Uint32Array(size),
      columns.map(({ starts }) => starts),
    ),
    ends: concat(
      new Uint32Array(size),
      columns.map(({ ends }) => ends),
    ),
    pageOf,
    pages: columns.flatMap(({ pages }) => pages),
    ...joinTags(columns),
    texts: composeTexts(buckets),
  };
}

/** The texts of these buckets, as the catalogue of the same buckets has them; null unless all have theirs. */
export function composeTexts(buckets: readonly LoadedBucket[]): Catalogue['texts'] {
  const pieces: TextPiece[] = [];
  let place = 0;
  let page = 0;
  for (const { columns, texts } of buckets) {
    if (texts === null) return null;
    pieces.push(...piecesOf(texts, place, page));
    place += columns.ids.length;
    page += columns.pages.length;
  }
  return pieces;
}

const NO_PAGES = { pages: '', pageEnds: new Uint32Array(), pageNumbers: new Uint32Array() };

function piecesOf(
  { marks, markEnds, wideMarks, wideMarkEnds, pages, pageEnds }: CatalogueBucket['texts'],
  firstPlace: number,
  firstPage: number,
): TextPiece[] {
  const from = (ends: Uint32Array, first: number) => ends.map((_, row) => first + row);
  const ofPages = { pages, pageEnds, pageNumbers: from(pageEnds, firstPage) };
  const narrow = { marks, markEnds, markPlaces: from(markEnds, firstPlace), ...ofPages };
  if (wideMarkEnds.length === 0) return [narrow];
  const widePlaces = from(wideMarkEnds, firstPlace + markEnds.length);
  return [narrow, { marks: wideMarks, markEnds: wideMarkEnds, markPlaces: widePlaces, ...NO_PAGES }];
}

/** 0, and the sums of the first one, two, … lengths. */
function running(lengths: readonly number[]): number[] {
  const sums = [0];
  for (const length of lengths) sums.push((sums.at(-1) as number) + length);
  return sums;
}

/** The last of these that is not above the place and has room for it. */
function findBucket(firstPlaces: readonly number[], place: number): number {
  let low = 0;
  let high = firstPlaces.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((firstPlaces[middle] as number) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The tags of all, each once, and which of them each mark has. */
function joinTags(columns: readonly CatalogueColumns[]): Pick<Catalogue, 'tagFrom' | 'tagNumbers' | 'tags'> {
  const tags = [...new Set(columns.flatMap((own) => own.tags))];
  const numbers = new Map(tags.map((tag, number) => [tag, number]));
  const size = columns.reduce((sum, { ids }) => sum + ids.length, 0);
  const tagFrom = new Uint32Array(size + 1);
  const tagNumbers = new Uint32Array(columns.reduce((sum, own) => sum + own.tagNumbers.length, 0));
  let place = 0;
  let at = 0;
  for (const own of columns) {
    const known = own.tags.map((tag) => numbers.get(tag) as number);
    for (const end of own.tagEnds) tagFrom[++place] = at + end;
    for (const number of own.tagNumbers) tagNumbers[at++] = known[number] as number;
  }
  return { tags, tagFrom, tagNumbers };
}

/** Numbers one after the other; of another type than the parts where these are known to fit. */
function concat<A extends Uint8Array | Uint32Array | Float64Array>(
  whole: A,
  parts: readonly (Uint8Array | Float64Array)[],
): A {
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
