import type { QuoteWords } from './quote-words.ts';

/** Normalised code units of context that are enough to be told by, if they stand only once. */
const LEAST_CONTEXT = 16;
/** What stands between both sides of the context may be so many times as long as the quote was, or so long. */
const MOST_TIMES = 4;
const MOST_BETWEEN = 400;

/**
 * Where in the page's normalised text the quote stood, now that its words are gone: between what stood before it and
 * what stood after it; or, where only one of them is still there, next to that, as long as the quote was. Empty where
 * the two have closed up. Null where neither stands just once: then nothing tells.
 */
export function spanInPlace(
  text: string,
  { exact, prefix, suffix }: Pick<QuoteWords, 'exact' | 'prefix' | 'suffix'>,
): { readonly start: number; readonly end: number } | null {
  const before = placeOfSide(text, prefix, (length) => prefix.slice(-length));
  const after = placeOfSide(text, suffix, (length) => suffix.slice(0, length));
  const start = before === null ? null : before.at + before.length;
  const end = after?.at ?? null;
  const most = Math.max(MOST_BETWEEN, exact.length * MOST_TIMES);
  if (start !== null && end !== null) return end >= start && end - start <= most ? { start, end } : null;
  if (start !== null) return { start, end: Math.min(text.length, start + exact.length) };
  return end === null ? null : { start: Math.max(0, end - exact.length), end };
}

/** The most of one side's context, from the quote outwards, that stands in the text, if that is only once. */
function placeOfSide(text: string, side: string, nearest: (length: number) => string) {
  const stands = (length: number) => text.includes(nearest(length));
  if (side.length < LEAST_CONTEXT || !stands(LEAST_CONTEXT)) return null;
  // Where many of its letters stand, fewer do.
  let length = LEAST_CONTEXT;
  for (let tooMany = side.length + 1; tooMany - length > 1; ) {
    const middle = (length + tooMany) >> 1;
    if (stands(middle)) length = middle;
    else tooMany = middle;
  }
  const words = nearest(length);
  const at = text.indexOf(words);
  return text.indexOf(words, at + 1) === -1 ? { at, length } : null;
}
