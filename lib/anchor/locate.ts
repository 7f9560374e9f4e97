import type { Selectors } from '../model.ts';
import { isAsRead } from './is-as-read.ts';
import { type LinkedSnippet, matchFingerprints } from './match-fingerprints.ts';
import { createPathPage, matchPath } from './match-path.ts';
import { matchQuotes, type WantedQuote } from './match-quotes.ts';
import type { PageTree } from './page-tree.ts';
import type { Match } from './place.ts';
import { wordsOf } from './quote-words.ts';
import type { Sliced } from './run-slices.ts';
import { rangeOfSpan } from './span-range.ts';
import type { TextIndex } from './text-index.ts';

/** Where a highlight is on the page now, and how sure that is: 1 is certain. */
export interface Located {
  readonly range: Range;
  readonly confidence: number;
}

/** What `locate` reads of a document. */
export interface LocateIn {
  readonly root: Node;
  readonly tree: PageTree;
  /** The document's index; asked for only where the stored paths do not hold. */
  readonly index: () => Sliced<TextIndex>;
}

/** Told of each answer at once, before the page can change what it is about. `place` is the place in the list. */
export type Tell = (place: number, located: Located | null) => void;

/**
 * Finds stored selectors on the page, answers in their order; null is an orphan. Paths are tried first, checked
 * by quote and context; for what is left the document's text is read once. Pauses at every yield.
 */
export function* locateSelectors(
  page: LocateIn,
  all: readonly Selectors[],
  tell: Tell = () => undefined,
): Sliced<(Located | null)[]> {
  const paths = createPathPage(page.root, page.tree);
  const answers: (Located | null)[] = [];
  const left: (WantedQuote & { readonly place: number })[] = [];
  const answer = (place: number, located: Located | null) => {
    answers[place] = located;
    tell(place, located);
  };
  for (const [place, selectors] of all.entries()) {
    const range = matchPath(paths, selectors);
    if (range) answer(place, { range, confidence: 1 });
    else left.push({ place, words: wordsOf(selectors), hints: hintsOf(selectors) });
    yield;
  }
  if (left.length === 0) return answers;
  const index = yield* page.index();
  const matches = yield* matchQuotes(index.text, left);
  for (const [i, { place }] of left.entries()) {
    answer(place, toLocated(index, matches[i] ?? null));
    yield;
  }
  return answers;
}

/** Where the quote is expected. Of what another program described neither path nor position is known. */
function hintsOf({ range, position, distinction }: Selectors): number[] {
  return range === null && distinction === null ? [] : [position.start];
}

/** Finds the snippets of a link by fingerprints alone; answers in their order; null is not found. Pauses at every yield. */
export function* locateFingerprints(
  buildIndex: () => Sliced<TextIndex>,
  marks: readonly LinkedSnippet[],
  tell: Tell = () => undefined,
): Sliced<(Located | null)[]> {
  if (marks.length === 0) return [];
  const index = yield* buildIndex();
  const matches = yield* matchFingerprints(index.text, marks);
  const answers: (Located | null)[] = [];
  for (const [place, match] of matches.entries()) {
    const located = toLocated(index, match);
    answers.push(located);
    tell(place, located);
    yield;
  }
  return answers;
}

/** Null, too, where the page has changed the words since they were read: nothing is placed on a guess. */
function toLocated(index: TextIndex, match: Match | null): Located | null {
  if (!match || !isAsRead(index, match.start, match.end)) return null;
  const range = rangeOfSpan(index, match.start, match.end);
  return range && { range, confidence: match.confidence };
}
