import { levelsOf, type Sliced } from './scan-texts.ts';
import type { SearchableMarks } from './searchable.ts';
import { LEVELS } from './word-edges.ts';

/** What a search looks for in texts, folded. */
export interface FoldedTerms {
  readonly wanted: readonly string[];
  readonly unwanted: readonly string[];
}

/** How many ranks there are: 1 is the best, 0 means that a mark does not answer. */
export const RANKS = 12;

/** What is so of a term, at its best place in a mark and its page; together, of all terms. */
const INSIDE = 1;
const ON_PAGE = 2;
const IN_MARK = 4;
const NOT_WHOLE = 8;

/**
 * How well each mark answers, by place: 0 where a term is neither in its own text nor in its page's, else its rank.
 * Better are marks with all terms at the beginnings of words before those with one inside a word; then those with all
 * of them in their own text, then with some, then those that have them from their page alone; then those in which
 * all are whole words. Unwanted terms count at the beginnings of words: `-art` leaves `party` in.
 */
export function* rankPlaces(
  marks: SearchableMarks,
  { wanted, unwanted }: FoldedTerms,
  allowed: Uint8Array,
): Sliced<Uint8Array> {
  const open = allowed.slice();
  for (const term of unwanted) {
    const { own, page } = yield* levelsOf(marks, term, open);
    for (let place = 0; place < marks.size; place++) {
      const best = Math.max(own[place] as number, page[marks.pageOf[place] as number] as number);
      if (best >= LEVELS.beginning) open[place] = 0;
    }
  }
  const facts = new Uint8Array(marks.size);
  // The longest is the rarest, as a rule: the others are then looked for in few texts.
  for (const term of wanted.toSorted((a, b) => b.length - a.length)) {
    const { own, page } = yield* levelsOf(marks, term, open);
    let isAnyOpen = false;
    for (let place = 0; place < marks.size; place++) {
      if (open[place] === 0) continue;
      const level = page[marks.pageOf[place] as number] as number;
      const seen = factsOf(own[place] as number, level);
      if (seen === 0) open[place] = 0;
      else isAnyOpen = true;
      facts[place] = (facts[place] as number) | seen;
    }
    if (!isAnyOpen) break;
  }
  return open.map((isOpen, place) => (isOpen === 0 ? 0 : rankOf(facts[place] as number)));
}

/** The best place of a term: at a beginning before inside, then the mark's text before the page's. */
function factsOf(own: number, page: number): number {
  const best = Math.max(own, page);
  if (best === LEVELS.none) return 0;
  const isInside = best === LEVELS.inside;
  const isOwn = isInside ? own >= LEVELS.inside : own >= LEVELS.beginning;
  const isWhole = (isOwn ? own : page) === LEVELS.whole;
  return (isInside ? INSIDE : 0) | (isOwn ? IN_MARK : ON_PAGE) | (isWhole ? 0 : NOT_WHOLE);
}

function rankOf(facts: number): number {
  const inside = (facts & INSIDE) === 0 ? 0 : 6;
  const where = (facts & ON_PAGE) === 0 ? 0 : (facts & IN_MARK) === 0 ? 4 : 2;
  return 1 + inside + where + ((facts & NOT_WHOLE) === 0 ? 0 : 1);
}
