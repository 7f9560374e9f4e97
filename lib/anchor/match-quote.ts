import type { Selectors } from '../model.ts';
import { normalise } from './normalise.ts';

/** A place in the normalised text, end exclusive, and how sure it is: 1 is certain. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/** Quotes shorter than this many normalised code units say too little to stand without context. */
export const SHORT_QUOTE = 12;

/** How many code units at the end of `a` and at the end of `b` agree. */
function commonSuffix(text: string, end: number, context: string): number {
  let n = 0;
  while (n < context.length && n < end && text[end - 1 - n] === context[context.length - 1 - n]) n++;
  return n;
}

function commonPrefix(text: string, start: number, context: string): number {
  let n = 0;
  while (n < context.length && start + n < text.length && text[start + n] === context[n]) n++;
  return n;
}

/** A quote shorter than this needs some of its context beside it; words this long are nowhere by chance. */
const LONG_QUOTE = 60;
/** This many code units on a side agree by more than chance. */
const TELLING_CONTEXT = 8;
/** By this many code units more context must the best place agree than the next. */
const MARGIN = 4;

/**
 * Finds a quote in the normalised text. The words must stand there to the letter, and unless they are many,
 * some of their context beside them: on both sides for a short quote, on one for another. Where they stand
 * several times, the context decides if it agrees clearly better, then the hints; where neither tells the
 * places apart the answer is null.
 *
 * @param hints normalised offsets at which the quote is expected (path, position)
 */
export function matchQuote(text: string, selectors: Selectors, hints: readonly number[]): Match | null {
  const exact = normalise(selectors.quote.exact);
  if (exact === '') return null;
  const prefix = normalise(selectors.quote.prefix);
  const suffix = normalise(selectors.quote.suffix);
  const wanted = prefix.length + suffix.length;
  const lookAt = (start: number): Place => {
    const before = commonSuffix(text, start, prefix);
    const after = commonPrefix(text, start + exact.length, suffix);
    const sides = Number(tells(before, prefix)) + Number(tells(after, suffix));
    return { start, score: before + after, sides };
  };
  const toMatch = ({ start, score }: Place): Match => ({
    start,
    end: start + exact.length,
    confidence: wanted === 0 ? 1 : 0.5 + score / wanted / 2,
  });

  for (const start of hints) {
    if (start < 0 || !text.startsWith(exact, start)) continue;
    const place = lookAt(start);
    if (place.score === wanted) return toMatch(place);
  }

  const needed = exact.length < SHORT_QUOTE ? 2 : exact.length < LONG_QUOTE ? 1 : 0;
  const places: Place[] = [];
  for (let start = text.indexOf(exact); start !== -1; start = text.indexOf(exact, start + 1)) {
    const place = lookAt(start);
    if (place.sides >= needed) places.push(place);
  }
  const chosen = choosePlace(places, hints);
  return chosen && toMatch(chosen);
}

interface Place {
  readonly start: number;
  /** Code units of context that agree. */
  readonly score: number;
  /** On how many sides the context agrees by more than chance. */
  readonly sides: number;
}

/** Whether so much agreement with the context of one side says something; all of it does, however little. */
function tells(agreeing: number, context: string): boolean {
  return agreeing >= Math.min(TELLING_CONTEXT, context.length);
}

function choosePlace(places: readonly Place[], hints: readonly number[]): Place | null {
  const [best, next] = [...places].sort((a, b) => b.score - a.score);
  if (!best) return null;
  if (!next || best.score >= next.score + MARGIN) return best;
  const rivals = places.filter(({ score }) => score > best.score - MARGIN);
  return rivals.find(({ start }) => hints.includes(start)) ?? null;
}
