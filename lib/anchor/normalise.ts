/**
 * The version of the normalisation below. It stands in every record and link. Frozen: a change of the rule, or
 * of what counts as content (`content-elements.ts`), needs a new number and a way for older records.
 */
export const NORMALISATION_VERSION = 1;

/**
 * What does not count as text: white space (JavaScript's `\s`), the soft hyphen, zero-width characters and
 * bidirectional controls. Pages reflow with these, so two texts that differ in them alone are the same words.
 */
const INVISIBLE = /[\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;

const INVISIBLE_RUNS = new RegExp(`${INVISIBLE.source}+`, 'g');

/** Whether the UTF-16 code unit is left out by the normalisation. */
export function isInvisible(unit: number): boolean {
  // Nearly all text ends in the first lines; the rest is asked of the rule itself.
  if (unit > 0x20 && unit < 0xa0) return false;
  if (unit <= 0x20) return unit === 0x20 || (unit >= 9 && unit <= 13);
  if ((unit > 0xad && unit < 0x061c) || (unit > 0x061c && unit < 0x1680)) return false;
  if (unit > 0x3000 && unit < 0xfeff) return false;
  return INVISIBLE.test(String.fromCharCode(unit));
}

const SPACE = 0x20;

/** Copies the visible code units of `text` to `units` from `at` on; gives the offset behind the last. */
export function copyVisible(text: string, units: Uint16Array, at: number): number {
  let end = at;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Letters and spaces first: the rule is asked of little else.
    if (unit > SPACE && unit < 0x7f) units[end++] = unit;
    else if (unit !== SPACE && !isInvisible(unit)) units[end++] = unit;
  }
  return end;
}

/** Code units made into a string at once; many more arguments overflow the stack. */
const PIECE = 8192;

/** The first `length` of these code units as text, in pieces. */
export function toStrings(units: Uint16Array, length: number): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < length; from += PIECE) {
    const part = units.subarray(from, Math.min(length, from + PIECE));
    pieces.push(String.fromCharCode.apply(null, part as unknown as number[]));
  }
  return pieces;
}

/** The normalised text: `text` without its invisible characters. */
export function normalise(text: string): string {
  return text.replace(INVISIBLE_RUNS, '');
}

/** How many normalised UTF-16 code units the first `end` code units of `text` hold. */
export function countVisible(text: string, end: number = text.length): number {
  let count = 0;
  for (let i = 0; i < end; i++) if (!isInvisible(text.charCodeAt(i))) count++;
  return count;
}

/** The offset in `text` of its `n`-th visible code unit (from 0); `text.length` where there are fewer. */
export function offsetOfVisible(text: string, n: number): number {
  let left = n;
  for (let i = 0; i < text.length; i++) {
    if (isInvisible(text.charCodeAt(i))) continue;
    if (left === 0) return i;
    left--;
  }
  return text.length;
}
