/**
 * The version of the normalisation below. It stands in every record and link; a change of the
 * rule needs a new number. Experimental until issue 3 freezes it.
 */
export const NORMALISATION_VERSION = 1;

/**
 * What does not count as text: white space (JavaScript's `\s`), the soft hyphen,
 * zero-width characters and bidirectional controls. Pages reflow with these,
 * so two texts that differ in them alone are the same words.
 */
const INVISIBLE = /[\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/g;
const ONE_INVISIBLE = new RegExp(INVISIBLE.source.slice(0, -1));

/** The normalised text: `text` without its invisible characters. */
export function normalise(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** Whether the UTF-16 code unit is left out by the normalisation. */
export function isInvisible(unit: string): boolean {
  return ONE_INVISIBLE.test(unit);
}

/** How many normalised UTF-16 code units the first `end` code units of `text` hold. */
export function countVisible(text: string, end: number = text.length): number {
  return normalise(text.slice(0, end)).length;
}

/**
 * The offset in `text` of its `n`-th visible code unit (from 0); `text.length` where there are
 * fewer.
 */
export function offsetOfVisible(text: string, n: number): number {
  let left = n;
  for (let i = 0; i < text.length; i++) {
    if (isInvisible(text.charAt(i))) continue;
    if (left === 0) return i;
    left--;
  }
  return text.length;
}
