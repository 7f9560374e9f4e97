import { isInvisible, toStrings } from './normalise.ts';

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

const SPACE = 0x20;
const NEW_LINE = 0x0a;
const ONE_SPACE = /\s/;

/** Joins runs to the text a reader would copy. Soft hyphens and zero-width spaces are left out. */
export function createReadableText(runs: readonly ReadableRun[]): ReadableText {
  const most = runs.reduce((sum, { data }) => sum + data.length + 1, 0);
  const units = new Uint16Array(most);
  const offsets = new Uint32Array(most + 1);
  let length = 0;
  let visible = 0;
  // What separates the next character from the last: a block outweighs a space.
  let gap = 0;
  for (const { data, breakBefore } of runs) {
    if (breakBefore) gap = NEW_LINE;
    for (let i = 0; i < data.length; i++) {
      const unit = data.charCodeAt(i);
      if (isSpace(unit)) {
        if (gap === 0) gap = SPACE;
        continue;
      }
      if (unit === 0xad || unit === 0x200b) continue;
      if (gap !== 0 && length > 0) units[length++] = gap;
      gap = 0;
      if (!isInvisible(unit)) offsets[visible++] = length;
      units[length++] = unit;
    }
  }
  offsets[visible] = length;
  return { text: toStrings(units, length).join(''), offsets: offsets.slice(0, visible + 1) };
}

function isSpace(unit: number): boolean {
  if (unit > SPACE && unit < 0xa0) return false;
  return isInvisible(unit) && ONE_SPACE.test(String.fromCharCode(unit));
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
