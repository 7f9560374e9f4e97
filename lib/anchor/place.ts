/** A place in the normalised text, UTF-16 offsets, end exclusive, and how sure it is: 1 is certain. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/** Places of the same words that are counted; more tell nothing. */
export const MOST_PLACES = 256;

/** Every offset at which the words stand in the text, in order; null where there are too many to count. */
export function placesOf(text: string, words: string): number[] | null {
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (places.push(at) > MOST_PLACES) return null;
  }
  return places;
}

/** How many code units at the end of `text[0, end)` and at the end of `context` agree. */
export function commonSuffix(text: string, end: number, context: string): number {
  let n = 0;
  while (n < context.length && n < end && text[end - 1 - n] === context[context.length - 1 - n]) n++;
  return n;
}

/** How many code units at the start of `text[start, …)` and of `context` agree. */
export function commonPrefix(text: string, start: number, context: string): number {
  let n = 0;
  while (n < context.length && start + n < text.length && text[start + n] === context[n]) n++;
  return n;
}
