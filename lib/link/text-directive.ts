import { foldText } from './fold-text.ts';
import { findTerms, foldTerms, type SearchablePage, type TermsMatch } from './simulate-text-directive.ts';
import { firstWords, lastWords, prefixesAt, suffixesAt } from './surrounding-words.ts';
import { formatTextDirective, type TextDirectiveTerms } from './text-directive-value.ts';
import { isAnyBoundary, isPairBoundary, isWordBoundary } from './word-boundary.ts';

/** Quotes that are longer when percent-encoded are given by their first and last words. */
const LONGEST_QUOTE = 300;

/** Numbers of words of context that are tried, in order. */
const CONTEXT_WORDS = [1, 2, 3, 5, 8, 13, 21];

/** Numbers of words that a long quote's start and end are tried with. */
const END_WORDS = [3, 6, 12, 24];

/** Characters that no browser compares and that a link need not carry. */
const NEEDLESS = /[\u00ad\u200b\u2060\ufeff]/g;

/** Ways to name the quote itself: in full, or by its two ends. */
function nameQuote(quote: string): { readonly start: string; readonly end: string }[] {
  const whole = { start: quote, end: '' };
  const blocks = quote.split('\n');
  if (blocks.length === 1 && encodeURIComponent(quote.toWellFormed()).length <= LONGEST_QUOTE) return [whole];
  const first = blocks[0]?.trimEnd() ?? '';
  const last = blocks.at(-1)?.trimStart() ?? '';
  const ends = END_WORDS.flatMap((count) =>
    [
      [count, END_WORDS[0]],
      [END_WORDS[0], count],
      [count, count],
    ].map(([start = 0, end = 0]) => ({ start: firstWords(first, start), end: lastWords(last, end) })),
  );
  if (blocks.length > 1) return ends;
  return [...ends.filter(({ start, end }) => start.length + end.length < quote.length), whole];
}

/** Every way that is tried, shortest context first. */
function* candidates(page: string, start: number, end: number): Generator<TextDirectiveTerms[]> {
  const names = nameQuote(page.slice(start, end).replace(NEEDLESS, ''));
  const prefixes = prefixesAt(page, start).map((prefix) => prefix.replace(NEEDLESS, ''));
  const suffixes = suffixesAt(page, end).map((suffix) => suffix.replace(NEEDLESS, ''));
  yield names.map((name) => ({ ...name, prefix: '', suffix: '' }));
  for (const words of CONTEXT_WORDS) {
    const prefix = prefixes[words - 1] ?? prefixes.at(-1) ?? '';
    const suffix = suffixes[words - 1] ?? suffixes.at(-1) ?? '';
    const contexts = [
      { prefix, suffix: '' },
      { prefix: '', suffix },
      { prefix, suffix },
    ];
    yield contexts.flatMap((context) => names.map((name) => ({ ...name, ...context })));
    if (words >= prefixes.length && words >= suffixes.length) return;
  }
}

/** Judges a way to name the span: does every browser find it first, and nothing else anywhere? */
function createJudge(page: string, start: number, end: number) {
  const map = foldText(page);
  const strict: SearchablePage = { text: page, map, folded: map.folded };
  // A browser may search across a line break where the page's text shows two blocks.
  const loose: SearchablePage = { ...strict, folded: map.folded.replaceAll('\n', ' ') };
  const from = map.toFolded(start);
  const to = map.toFolded(end);
  return (candidate: TextDirectiveTerms): 'only' | 'first' | null => {
    const terms = foldTerms(candidate);
    if (terms.start === '') return null;
    const isThere = (match: TermsMatch | null): boolean => match?.start === from && match.end === to;
    const first = findTerms(loose, terms, isAnyBoundary);
    if (!first || !isThere(first)) return null;
    if (!isThere(findTerms(strict, terms, isWordBoundary))) return null;
    if (!isThere(findTerms(strict, terms, isPairBoundary))) return null;
    return findTerms(loose, terms, isAnyBoundary, first.next) ? 'first' : 'only';
  };
}

/**
 * The shortest value for a `text=` directive that leads every browser to exactly [start, end) of the
 * page, white space at the ends left out; null where there is none.
 *
 * `page` is the readable text: blocks separated by '\n', white space collapsed. A value is given only
 * if a simulation of the search (3.5.1) finds the span first under three readings of 'word': the
 * specification's, Firefox's, and none at all, as Chromium takes the ends of text nodes for words' ends.
 * Where possible it is so chosen that it fits nowhere else either, and so never leads to other
 * words when the page loses these.
 */
export function mintTextDirective(page: string, start: number, end: number): string | null {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(page.charAt(from))) from++;
  while (from < to && /\s/.test(page.charAt(to - 1))) to--;
  if (from >= to) return null;
  const judge = createJudge(page, from, to);
  let fallback: string | null = null;
  for (const level of candidates(page, from, to)) {
    const judged = level.map((terms) => ({ value: formatTextDirective(terms), fit: judge(terms) }));
    const best = judged
      .filter(({ fit }) => fit === 'only')
      .sort((a, b) => a.value.length - b.value.length)[0];
    if (best) return best.value;
    fallback ??= judged.find(({ fit }) => fit === 'first')?.value ?? null;
  }
  return fallback;
}
