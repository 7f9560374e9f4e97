import { chooseContext } from '../../lib/anchor/choose-context.ts';
import { createPlaceFinder } from '../../lib/anchor/find-places.ts';
import { fingerprintOf } from '../../lib/anchor/fingerprint.ts';
import { type LinkedSnippet, matchFingerprints } from '../../lib/anchor/match-fingerprints.ts';
import { matchQuotes } from '../../lib/anchor/match-quotes.ts';
import { countVisible, normalise, offsetOfVisible } from '../../lib/anchor/normalise.ts';
import type { Match } from '../../lib/anchor/place.ts';
import { wordsOf } from '../../lib/anchor/quote-words.ts';
import { findRepeats } from '../../lib/anchor/repeats.ts';
import { runNow, type Sliced } from '../../lib/anchor/run-slices.ts';
import type { Selectors } from '../../lib/model.ts';

/** What is kept of a mark, in the database and in a link. */
export interface Remembered {
  readonly selectors: Selectors;
  readonly print: LinkedSnippet;
}

/** Words on a page, white space and all, and where they begin. */
export interface Found {
  readonly words: string;
  readonly at: number;
}

/** Remembers the span [start, end) of a normalised text; a path is the business of the DOM tests. */
export function rememberSpan(text: string, start: number, end: number): Remembered {
  const context = chooseContext(text, findRepeats(text), createPlaceFinder(text), start, end);
  const { before, after, distinction } = context;
  const selectors: Selectors = {
    range: null,
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(start - before, start),
      suffix: text.slice(end, end + after),
    },
    position: { type: 'TextPositionSelector', start, end },
    distinction,
  };
  return { selectors, print: { start, length: end - start, fingerprint: fingerprintOf(selectors) } };
}

/** Remembers words of a page; `nth` says which of them, from 0, where they stand several times. */
export function remember(page: string, words: string, nth = 0): Remembered {
  let at = page.indexOf(words);
  for (let i = 0; i < nth; i++) at = page.indexOf(words, at + 1);
  if (at === -1) throw new Error(`does not stand there: ${words}`);
  const start = countVisible(page, at);
  return rememberSpan(normalise(page), start, start + normalise(words).length);
}

/** Looks for one mark by its selectors, in normalised text. */
export function* matchByQuote(text: string, { selectors }: Remembered): Sliced<Match | null> {
  const wanted = { words: wordsOf(selectors), hints: [selectors.position.start] };
  return (yield* matchQuotes(text, [wanted]))[0] ?? null;
}

/** Looks for one mark by its fingerprint, in normalised text. */
export function* matchByPrint(text: string, { print }: Remembered): Sliced<Match | null> {
  return (yield* matchFingerprints(text, [print]))[0] ?? null;
}

type MatchOne = typeof matchByQuote;

/** The span of the page that a match of its normalised text covers. */
function foundOn(page: string, match: Match | null): Found | null {
  if (!match) return null;
  const at = offsetOfVisible(page, match.start);
  return { at, words: page.slice(at, offsetOfVisible(page, match.end - 1) + 1) };
}

const findWith = (match: MatchOne) => (page: string, mark: Remembered) =>
  foundOn(page, runNow(match(normalise(page), mark)));

export const findByQuote = findWith(matchByQuote);
export const findByPrint = findWith(matchByPrint);

/** Both ways to find a mark again, for `describe.each`. */
export const WAYS = [
  { name: 'by stored words', match: matchByQuote, find: findByQuote },
  { name: 'by fingerprint', match: matchByPrint, find: findByPrint },
] as const;
