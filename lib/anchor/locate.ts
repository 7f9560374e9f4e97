import type { Selectors } from '../model.ts';
import { type LinkedSnippet, matchFingerprints } from './match-fingerprints.ts';
import { createPathPage, matchPath } from './match-path.ts';
import { matchQuotes, type WantedQuote } from './match-quotes.ts';
import type { Match } from './place.ts';
import { wordsOf } from './quote-words.ts';
import type { Sliced } from './run-slices.ts';
import { rangeOfSpan } from './span-range.ts';
import type { TextIndex } from './text-index.ts';
import type { Skip } from './walk-text.ts';

/** Where a highlight is on the page now, and how sure that is: 1 is certain. */
export interface Located {
  readonly range: Range;
  readonly confidence: number;
}

/** What `locate` reads of a document. */
export interface LocateIn {
  readonly root: Node;
  /** Elements that are not the page's. */
  readonly skip: Skip;
  /** The document's index; asked for only where the stored paths do not hold. */
  readonly index: () => Sliced<TextIndex>;
}

/**
 * Finds stored selectors on the page, answers in their order; null is an orphan. Paths are tried first, checked
 * by quote and context; for what is left the document's text is read once. Pauses at every yield.
 */
export function* locateSelectors(page: LocateIn, all: readonly Selectors[]): Sliced<(Located | null)[]> {
  const paths = createPathPage(page.root, page.skip);
  const answers: (Located | null)[] = [];
  const left: (WantedQuote & { readonly place: number })[] = [];
  for (const [place, selectors] of all.entries()) {
    const range = matchPath(paths, selectors);
    answers.push(range && { range, confidence: 1 });
    if (!range) left.push({ place, words: wordsOf(selectors), hints: [selectors.position.start] });
    yield;
  }
  if (left.length === 0) return answers;
  const index = yield* page.index();
  const matches = yield* matchQuotes(index.text, left);
  for (const [i, { place }] of left.entries()) {
    answers[place] = toLocated(index, matches[i] ?? null);
    yield;
  }
  return answers;
}

/** Finds the snippets of a link by fingerprints alone; answers in their order; null is not found. Pauses at every yield. */
export function* locateFingerprints(
  buildIndex: () => Sliced<TextIndex>,
  marks: readonly LinkedSnippet[],
): Sliced<(Located | null)[]> {
  if (marks.length === 0) return [];
  const index = yield* buildIndex();
  const matches = yield* matchFingerprints(index.text, marks);
  const answers: (Located | null)[] = [];
  for (const match of matches) {
    answers.push(toLocated(index, match));
    yield;
  }
  return answers;
}

function toLocated(index: TextIndex, match: Match | null): Located | null {
  const range = match && rangeOfSpan(index, match.start, match.end);
  return match && range ? { range, confidence: match.confidence } : null;
}
