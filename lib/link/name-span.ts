import { firstWords, lastWords, prefixesAt, suffixesAt } from './surrounding-words.ts';
import { encodedLength, type TextDirectiveTerms } from './text-directive-value.ts';

/** The ways to name a span that are tried. Each list is shortest first. */
export interface SpanNames {
  /** By all of its words, with and without context; none where they are too many or an edge is in them. */
  wholes(): TextDirectiveTerms[];
  /** Its first words alone, with and without context. */
  starts(): TextDirectiveTerms[];
  /** Its last words alone, as `start`, with and without context; none of those that reach into its first `taken`. */
  ends(taken: number): TextDirectiveTerms[];
}

/** Quotes that are longer when percent-encoded are given by their first and last words. */
const LONGEST_QUOTE = 300;

/** Numbers of words of context that are tried. */
const CONTEXT_WORDS = [1, 2, 3, 5, 8, 13, 21];

/**
 * Numbers of words that the span's ends are tried with. Never one or two, though these may be unique today: on a page
 * that has changed they lead to other words much sooner, and a reader is told by them what is gone.
 */
const END_WORDS = [3, 4, 5, 6, 8, 10, 13, 17, 24];

/** Characters that no browser compares and that a link need not carry. */
const NEEDLESS = /[\u00ad\u200b\u2060\ufeff]/g;

const EDGE = /[\n\f\v]/;

/** Those of these growing texts that have so many words, and the last. */
function pick(growing: readonly string[], counts: readonly number[]): string[] {
  const picked = counts.flatMap((count) => growing[count - 1] ?? []);
  if (growing.length < (counts.at(-1) ?? 0)) picked.push(...growing.slice(-1));
  return [...new Set(picked.map((text) => text.replace(NEEDLESS, '')))].filter((text) => text !== '');
}

const NONE: TextDirectiveTerms = { prefix: '', start: '', end: '', suffix: '' };

/** All of these, shortest first. */
function sortShortest(list: readonly TextDirectiveTerms[]): TextDirectiveTerms[] {
  const lengths = new Map<string, number>();
  const measure = (term: string): number => {
    const known = lengths.get(term);
    if (known !== undefined) return known;
    const length = term === '' ? 0 : encodedLength(term) + 1;
    lengths.set(term, length);
    return length;
  };
  return list
    .map((terms) => ({
      terms,
      // Context takes a hyphen besides.
      length:
        measure(terms.prefix) +
        measure(terms.start) +
        measure(terms.end) +
        measure(terms.suffix) +
        Number(terms.prefix !== '') +
        Number(terms.suffix !== ''),
    }))
    .sort((a, b) => a.length - b.length)
    .map(({ terms }) => terms);
}

/** Names the span [start, end) of the page's text, which has no white space at its ends. */
export function nameSpan(page: string, start: number, end: number): SpanNames {
  const quote = page.slice(start, end);
  const prefixes = ['', ...pick(prefixesAt(page, start), CONTEXT_WORDS)];
  const suffixes = ['', ...pick(suffixesAt(page, end), CONTEXT_WORDS)];
  const beginnings = firstWords(quote);
  const endings = lastWords(quote);
  const plain = quote.replace(NEEDLESS, '');
  const isOneBlock = !EDGE.test(quote);
  const isShort = plain.length <= LONGEST_QUOTE && encodedLength(plain) <= LONGEST_QUOTE;
  return {
    wholes() {
      if (!isOneBlock || !(isShort || beginnings.length === 1)) return [];
      const contexts = prefixes.flatMap((prefix) => suffixes.map((suffix) => ({ prefix, suffix })));
      return sortShortest(contexts.map((context) => ({ ...NONE, ...context, start: plain })));
    },
    starts() {
      const words = pick(beginnings, END_WORDS);
      return sortShortest(
        prefixes.flatMap((prefix) => words.map((word) => ({ ...NONE, prefix, start: word }))),
      );
    },
    ends(taken) {
      const words = pick(endings, END_WORDS).filter((word) => word.length + taken < quote.length);
      return sortShortest(
        suffixes.flatMap((suffix) => words.map((word) => ({ ...NONE, start: word, suffix }))),
      );
    },
  };
}
