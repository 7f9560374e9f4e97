import { WITHIN } from './collect-seeds.ts';
import type { Hit } from './gather-hits.ts';
import { commonPrefix, commonSuffix, type Match, placesOf } from './place.ts';
import type { QuoteWords } from './quote-words.ts';
import { type Told, whatIsTold } from './told.ts';
import { WINDOW } from './window.ts';

/** A place that holds a quote to the letter, and what speaks for its being the right one. */
interface ExactPlace {
  readonly start: number;
  readonly end: number;
  /** Code units of context that agree without a gap, before and after. */
  readonly left: number;
  readonly right: number;
  readonly told: Told;
}

/** A quote this long that stood nowhere else, and does not now, is the same quote wherever it stands. */
const LONG_ALONE = 20;
/** Quotes shorter than this say too little to stand without the words next to them. */
const SHORT = WINDOW;
/** As many code units next to a short quote are more than chance. */
const ADJACENT = 3;
/** Places looked at for one quote. */
const MOST_PLACES = 256;
/** So much more context than any other place had. */
const MORE = 4;
/** By so much must the best place agree better than the next. */
const MARGIN = 8;

/**
 * The place that holds the quote to the letter, and that what is known of its context speaks for; null where
 * there is none, or where several are as good.
 *
 * @param hints offsets at which the quote is expected (path, position)
 */
export function matchExact(
  text: string,
  words: QuoteWords,
  hits: readonly Hit[],
  hints: readonly number[],
): Match | null {
  const { starts, areAll } = findPlaces(text, words, hits, hints);
  const spans = starts.map((start) => ({ start, end: start + words.exact.length }));
  const told = whatIsTold(words, hits, spans);
  const places = spans.map(({ start, end }, i) => ({
    start,
    end,
    left: commonSuffix(text, start, words.prefix),
    right: commonPrefix(text, end, words.suffix),
    told: told[i] as Told,
  }));
  const chosen = choose(
    places.filter((place) => isConvincing(text, words, place, areAll ? places.length : 0)),
    areAll ? places : [],
    words,
    hints,
    words.textLength === null || words.textLength === text.length,
  );
  if (!chosen) return null;
  const kept = words.prefix.length + words.suffix.length;
  const agreeing = kept === 0 ? 1 : (chosen.left + chosen.right) / kept;
  return { start: chosen.start, end: chosen.end, confidence: 0.8 + 0.2 * agreeing };
}

/** The places of the quote's words, in order; where there are too many to know all, those that the hits speak for. */
function findPlaces(
  text: string,
  { exact }: QuoteWords,
  hits: readonly Hit[],
  hints: readonly number[],
): { readonly starts: readonly number[]; readonly areAll: boolean } {
  const within = hits.filter(({ side }) => side === WITHIN);
  const all = within.length === 0 && exact.length < SHORT ? placesOf(text, exact) : null;
  if (all !== null) return { starts: all, areAll: true };
  const starts = new Set(hints);
  for (const { start } of hits) starts.add(start);
  return {
    starts: [...starts]
      .filter((start) => start >= 0 && text.startsWith(exact, start))
      .sort((a, b) => a - b)
      .slice(0, MOST_PLACES),
    // All windows of the quote stand wherever it does; what stands too often is not among the hits.
    areAll: within.length > 0,
  };
}

/** @param placesNow in how many places the words stand now; 0 where that is not known */
function isConvincing(text: string, words: QuoteWords, place: ExactPlace, placesNow: number): boolean {
  const { left, right, told } = place;
  const isWhole = left === words.prefix.length && right === words.suffix.length;
  if (isWhole && isTold(text, words, place.start)) return true;
  const isShort = words.exact.length < SHORT;
  if (words.places === 1 && placesNow === 1 && words.exact.length >= LONG_ALONE) return true;
  // More of its context than any other place of these words had.
  if (left >= words.sharedBefore + MORE && (!isShort || left >= WINDOW)) return true;
  if (right >= words.sharedAfter + MORE && (!isShort || right >= WINDOW)) return true;
  if (told.before > 0 && told.after > 0) return true;
  // Of a quote that stood several times, one place has gone: perhaps this one.
  const isFewer = words.places === 0 || placesNow < words.places;
  if (isFewer || told.before + told.after === 0) return false;
  return !isShort || Math.max(left, right) >= ADJACENT;
}

/**
 * Whether the quote with all its context, at this offset, can only be the one that was marked: where the page had
 * the same words in the same context elsewhere, that takes a landmark, or the very same page.
 */
export function isTold(text: string, words: QuoteWords, start: number): boolean {
  if (words.whole) return true;
  if (words.landmarks.some(({ words: far, offset }) => text.startsWith(far, start + offset))) return true;
  return words.textLength === text.length && words.start === start;
}

function choose(
  convincing: readonly ExactPlace[],
  all: readonly ExactPlace[],
  words: QuoteWords,
  hints: readonly number[],
  isAsLong: boolean,
): ExactPlace | null {
  const score = ({ left, right, told }: ExactPlace) => left + right + WINDOW * (told.before + told.after);
  const [best, next] = [...convincing].sort((a, b) => score(b) - score(a));
  if (!best) return null;
  if (!next || score(best) >= score(next) + MARGIN) return best;
  const rivals = convincing.filter((place) => score(place) > score(best) - MARGIN);
  // As many places as there were, in the same order.
  const ranked = all.length === words.places ? all[words.place] : undefined;
  if (ranked && rivals.includes(ranked)) return ranked;
  // Where it was, if the page is as long as it was: otherwise it is chance.
  return (isAsLong && rivals.find((place) => hints.includes(place.start))) || null;
}
