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

/**
 * Finds a quote in the normalised text. The words must stand there to the letter; where they
 * stand several times, the context decides, then the hints; where neither tells the places
 * apart, or a short quote has lost its context, the answer is null.
 *
 * @param hints normalised offsets at which the quote is expected (path, position)
 */
export function matchQuote(text: string, selectors: Selectors, hints: readonly number[]): Match | null {
  const exact = normalise(selectors.quote.exact);
  if (exact === '') return null;
  const prefix = normalise(selectors.quote.prefix);
  const suffix = normalise(selectors.quote.suffix);
  const wanted = prefix.length + suffix.length;
  const scoreAt = (start: number): number =>
    commonSuffix(text, start, prefix) + commonPrefix(text, start + exact.length, suffix);

  for (const start of hints) {
    if (text.startsWith(exact, start) && start >= 0 && scoreAt(start) === wanted) {
      return { start, end: start + exact.length, confidence: 1 };
    }
  }

  let best: number[] = [];
  let bestScore = -1;
  for (let start = text.indexOf(exact); start !== -1; start = text.indexOf(exact, start + 1)) {
    const score = scoreAt(start);
    if (score > bestScore) {
      best = [start];
      bestScore = score;
    } else if (score === bestScore) best.push(start);
  }
  const start = best.length === 1 ? best[0] : best.find((place) => hints.includes(place));
  if (start === undefined) return null;
  const agreement = wanted === 0 ? 1 : bestScore / wanted;
  if (exact.length < SHORT_QUOTE && bestScore < Math.min(wanted, FINDABLE_CONTEXT)) return null;
  return { start, end: start + exact.length, confidence: 0.5 + agreement / 2 };
}

/** A short quote needs this many code units of its context beside it. */
const FINDABLE_CONTEXT = 8;
