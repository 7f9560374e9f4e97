import { EDGES } from '../model.ts';
import { type FoldedText, foldText, foldWords } from './fold-text.ts';
import { parseTextDirective, type TextDirectiveTerms } from './text-directive-value.ts';
import { type IsBoundary, isAnyBoundary, isWordBoundary } from './word-boundary.ts';

/** Where a directive's first match is, in folded offsets, and where a search for the next one would begin. */
export interface TermsMatch {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** White space and edges as they are folded. */
const SPACES: ReadonlySet<string | undefined> = new Set([' ', ...Object.values(EDGES)]);

/** A page's text made ready for searching. */
export interface SearchablePage {
  readonly text: string;
  readonly map: Pick<FoldedText, 'toFolded' | 'toSource'>;
  readonly folded: string;
}

/** Folds a page's text, once for any number of searches. */
export function makeSearchable(text: string): SearchablePage {
  const map = foldText(text);
  return { text, map, folded: map.folded };
}

/** The terms as they are compared: folded, white space collapsed. */
export function foldTerms(terms: TextDirectiveTerms): TextDirectiveTerms {
  const fold = (term: string): string => foldWords(term.replace(/\s+/g, ' ').trim());
  return {
    prefix: fold(terms.prefix),
    start: fold(terms.start),
    end: fold(terms.end),
    suffix: fold(terms.suffix),
  };
}

/**
 * Finds a range from a text directive (scroll-to-text-fragment, 3.5.1 Finding Ranges in a Document) in
 * the page's text. `terms` are folded. Differs from the specification's wording in one thing that
 * browsers share: what does not follow at once does not count, so the search looks no further for it.
 */
export function findTerms(
  page: SearchablePage,
  terms: TextDirectiveTerms,
  isBoundary: IsBoundary,
  from = 0,
): TermsMatch | null {
  const { prefix, start, end, suffix } = terms;
  const { folded } = page;
  const bounded = (offset: number): boolean =>
    isBoundary === isAnyBoundary || isBoundary(page.text, page.map.toSource(offset));
  const find = (term: string, begin: number, endBounded: boolean): number => {
    let at = folded.indexOf(term, begin);
    while (at >= 0 && !(bounded(at) && (!endBounded || bounded(at + term.length))))
      at = folded.indexOf(term, at + 1);
    return at;
  };
  const skipSpace = (offset: number): number => {
    let at = offset;
    while (SPACES.has(folded[at])) at++;
    return at;
  };
  const followedBySuffix = (offset: number): boolean => {
    const at = skipSpace(offset);
    return folded.startsWith(suffix, at) && bounded(at + suffix.length);
  };

  const startEndBounded = end !== '' || suffix === '';
  let at = from;
  for (;;) {
    const found = find(prefix || start, at, prefix === '' && startEndBounded);
    if (found < 0) return null;
    at = found + 1;
    const begin = prefix === '' ? found : skipSpace(found + prefix.length);
    if (!folded.startsWith(start, begin)) continue;
    const startEnd = begin + start.length;
    if (startEndBounded && !bounded(startEnd)) continue;
    if (end === '') {
      if (suffix === '' || followedBySuffix(startEnd)) return { start: begin, end: startEnd, next: at };
      continue;
    }
    let endAt = find(end, startEnd, suffix === '');
    while (endAt >= 0 && suffix !== '' && !followedBySuffix(endAt + end.length)) {
      endAt = find(end, endAt + end.length, false);
    }
    // Where no end follows this start, none follows a later one.
    return endAt < 0 ? null : { start: begin, end: endAt + end.length, next: at };
  }
}

/**
 * The span that a browser would show for a text directive: `value` is what stands after `text=`,
 * percent-encoded; `page` the text that browsers search, its pieces separated by `EDGES`. Null where it shows nothing.
 */
export function simulateTextDirective(
  page: SearchablePage,
  value: string,
): { readonly start: number; readonly end: number } | null {
  const terms = parseTextDirective(value);
  if (!terms) return null;
  const folded = foldTerms(terms);
  if (folded.start === '') return null;
  const match = findTerms(page, folded, isWordBoundary);
  return match && { start: page.map.toSource(match.start), end: page.map.toSource(match.end) };
}
