import { filterPlaces, type MarkSets } from './filter-places.ts';
import { fold } from './fold.ts';
import type { Query } from './query.ts';
import { RANKS, rankPlaces } from './rank-places.ts';
import { respell } from './respell.ts';
import type { Sliced } from './scan-texts.ts';
import type { SearchableMarks } from './searchable.ts';

/** What a search found. */
export interface Found {
  /** Best first; those that answer alike, and all where the query has no words, newest first. */
  readonly places: Uint32Array;
  /**
   * Words of the query that nothing has as they were typed, and what was looked for in their stead; empty where
   * marks were found as asked.
   */
  readonly respelled: ReadonlyMap<string, string>;
  /** The query with these in place: what the places answer, and what is to be shown in them. */
  readonly query: Query;
}

/**
 * The marks that answer a query. A word or phrase is found in a mark's own text or in its page's title and address,
 * anywhere in words. Where nothing answers, words may be misspelled (`respell`). Yields every few milliseconds.
 * Where the texts are not loaded, a query with words finds nothing.
 */
export function* findPlaces(marks: SearchableMarks, query: Query, sets: MarkSets): Sliced<Found> {
  const allowed = filterPlaces(marks, query, sets);
  yield;
  const { words, phrases, unwanted, wanted } = foldQuery(query);
  const ranks = yield* rankPlaces(marks, { wanted, unwanted }, allowed);
  const places = bestFirst(marks, ranks);
  if (places.length > 0 || words.length === 0) return { places, respelled: new Map(), query };
  yield;
  const folded = [...new Set(words.map(([, word]) => word))];
  const other = yield* respell(marks, { words: folded, phrases, unwanted }, allowed);
  if (other === null) return { places, respelled: new Map(), query };
  const respelled = new Map<string, string>();
  for (const [typed, word] of words) {
    const spelling = other.spellings.get(word);
    if (spelling !== undefined) respelled.set(typed, spelling.normalize('NFC'));
  }
  const asked = { ...query, words: query.words.map((word) => respelled.get(word) ?? word) };
  return { places: bestFirst(marks, other.ranks), respelled, query: asked };
}

/** Of more marks than these, so many of the newest are searched first, so that something is shown meanwhile. */
export const MANY_MARKS = 20_000;
export const EARLY_MARKS = 4000;

/**
 * Those of the newest `count` marks that answer as asked, best first: something to show while `findPlaces`, which finds
 * them again, is still at work.
 */
export function* findAmongNewest(
  marks: SearchableMarks,
  query: Query,
  sets: MarkSets,
  count: number,
): Sliced<Uint32Array> {
  const allowed = filterPlaces(marks, query, sets);
  for (const place of marks.newest.subarray(count)) allowed[place] = 0;
  return bestFirst(marks, yield* rankPlaces(marks, foldQuery(query), allowed));
}

function foldQuery({ words: asked, phrases: quoted, without }: Query) {
  const words = foldAll(asked);
  const onlyFolded = (terms: readonly string[]) => foldAll(terms).map(([, folded]) => folded);
  const phrases = onlyFolded(quoted);
  const unwanted = onlyFolded([...without.words, ...without.phrases]);
  return { words, phrases, unwanted, wanted: [...words.map(([, word]) => word), ...phrases] };
}

/** What was typed, and that folded and without spaces at its ends; without what nothing is left of. */
function foldAll(terms: readonly string[]): (readonly [typed: string, folded: string])[] {
  return terms.map((term) => [term, fold(term).trim()] as const).filter(([, folded]) => folded !== '');
}

/** By rank, then the newest first: as many steps as there are marks. */
function bestFirst(marks: SearchableMarks, ranks: Uint8Array): Uint32Array {
  const next = new Uint32Array(RANKS + 2);
  for (const rank of ranks) if (rank > 0) next[rank + 1] = (next[rank + 1] as number) + 1;
  for (let rank = 1; rank < next.length; rank++)
    next[rank] = (next[rank] as number) + (next[rank - 1] as number);
  const places = new Uint32Array(next[RANKS + 1] as number);
  for (const place of marks.newest) {
    const rank = ranks[place] as number;
    if (rank === 0) continue;
    const at = next[rank] as number;
    places[at] = place;
    next[rank] = at + 1;
  }
  return places;
}
