import { isInvisible } from './normalise.ts';

/** A piece of text and whether a block or line begins before it. */
export interface ReadableRun {
  readonly data: string;
  readonly breakBefore: boolean;
}

/** Text as a reader would copy it: white space collapsed, blocks separated by '\n'. */
export interface ReadableText {
  readonly text: string;
  /** For each normalised offset, the offset in `text` of the same character; one more for the end. */
  readonly offsets: Uint32Array;
}

/** Joins runs to the text a reader would copy. Soft hyphens and zero-width spaces are left out. */
export function createReadableText(runs: readonly ReadableRun[]): ReadableText {
  const joined = runs
    .map(({ data, breakBefore }) => (breakBefore ? '\n' : '') + data.replace(/\s+/g, ' '))
    .join('')
    .replace(/[\u00ad\u200b\ufeff]+/g, '');
  const text = joined
    .replace(/ *\n[ \n]*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim();
  const offsets = new Uint32Array(text.length + 1);
  let visible = 0;
  for (let i = 0; i < text.length; i++) if (!isInvisible(text.charAt(i))) offsets[visible++] = i;
  offsets[visible] = text.length;
  return { text, offsets: offsets.slice(0, visible + 1) };
}

/** The readable span [start, end) of the normalised span; empty where that is empty. */
export function toReadableSpan(
  { offsets }: ReadableText,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const from = offsets[start] ?? 0;
  // One past the last character, so that white space behind it stays outside.
  return { start: from, end: end > start ? (offsets[end - 1] ?? 0) + 1 : from };
}

/** How many normalised characters stand before this offset of the readable text. */
export function toNormalisedOffset({ offsets }: ReadableText, offset: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
