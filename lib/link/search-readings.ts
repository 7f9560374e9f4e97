import { EDGES, type ShownSpan, type ShownTexts } from '../model.ts';
import {
  findTerms,
  makeSearchable,
  type SearchablePage,
  type TermsMatch,
} from './simulate-text-directive.ts';
import type { TextDirectiveTerms } from './text-directive-value.ts';
import { type IsBoundary, isAnyBoundary, isSureBoundary, isWordBoundary } from './word-boundary.ts';

/** One way in which a browser may read a page, with the span that is asked for in folded offsets. */
interface Reading {
  readonly page: SearchablePage;
  readonly isBoundary: IsBoundary;
  readonly from: number;
  readonly to: number;
}

/** How a span is read: the strictest reading finds what every browser finds, the loose ones all that any does. */
export interface SpanReadings {
  readonly strict: Reading;
  readonly loose: readonly Reading[];
}

/** A page's text folded for searching, once for any number of spans. */
export interface SearchReadings {
  readonly sure: string;
  /** `sure`, as the strictest browser searches it. */
  readonly strict: SearchablePage;
  readingsOf(span: ShownSpan): SpanReadings;
}

/** Reads across every edge; an edge that is nothing to some browsers is nothing. */
function readLoosely(page: SearchablePage): SearchablePage {
  const tight: number[] = [];
  for (let at = page.folded.indexOf(EDGES.tight); at >= 0; at = page.folded.indexOf(EDGES.tight, at + 1))
    tight.push(at);
  const folded = page.folded.replaceAll(EDGES.tight, '').replace(/[\n\f]/g, ' ');
  if (tight.length === 0) return { ...page, folded };
  const toFolded = (offset: number): number => {
    const at = page.map.toFolded(offset);
    const behind = tight.findIndex((edge) => edge >= at);
    return at - (behind < 0 ? tight.length : behind);
  };
  return { text: page.text, folded, map: { toFolded, toSource: page.map.toSource } };
}

/** Makes a page's text ready for many searches. */
export function readForSearch({ sure, all }: ShownTexts): SearchReadings {
  const strict = makeSearchable(sure);
  const loose = { sure: readLoosely(strict), all: all === sure ? null : readLoosely(makeSearchable(all)) };
  const place = (page: SearchablePage, isBoundary: IsBoundary, span: ShownSpan['sure']): Reading => ({
    page,
    isBoundary,
    from: page.map.toFolded(span.start),
    to: page.map.toFolded(span.end),
  });
  return {
    sure,
    strict,
    readingsOf(span) {
      const looseSure = place(loose.sure, isAnyBoundary, span.sure);
      const looseAll = loose.all && place(loose.all, isAnyBoundary, span.all);
      return {
        strict: place(strict, isSureBoundary, span.sure),
        loose: looseAll ? [looseAll, looseSure] : [looseSure],
      };
    },
  };
}

/** Which of a reading's two ends a match must have. */
export type Ends = 'both' | 'start' | 'end';

/** The first match of folded terms in a reading, if it is at the span's ends; searched for from an offset on. */
export function findAt(
  { page, isBoundary, from, to }: Reading,
  terms: TextDirectiveTerms,
  ends: Ends,
  begin = 0,
): TermsMatch | null {
  const match = findTerms(page, terms, isBoundary, begin);
  if (!match || (ends !== 'end' && match.start !== from) || (ends !== 'start' && match.end !== to))
    return null;
  return match;
}

/** Whether folded terms match behind this match, too. */
export function isFoundAgain(
  { page, isBoundary }: Reading,
  terms: TextDirectiveTerms,
  { next }: TermsMatch,
): boolean {
  return findTerms(page, terms, isBoundary, next) !== null;
}

/** In how many places before the span, `most` at the most, a search begins in vain, as context is not there. */
export function countTries(
  { page, from }: Reading,
  { prefix, start, suffix }: TextDirectiveTerms,
  begin: number,
  most: number,
): number {
  if (prefix === '' && suffix === '') return 0;
  const term = prefix || start;
  const last = from - prefix.length;
  let count = 0;
  for (let at = page.folded.indexOf(term, begin); at >= 0 && at < last && count < most; ) {
    if (isWordBoundary(page.text, page.map.toSource(at))) count++;
    at = page.folded.indexOf(term, at + 1);
  }
  return count;
}
