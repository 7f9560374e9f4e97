import { hashBits } from './hash.ts';
import { WINDOW } from './window.ts';

/** A part of a quote that a fingerprint keeps a hash of: offsets within the quote, end exclusive, and bits. */
export interface QuotePart {
  readonly start: number;
  readonly end: number;
  readonly bits: number;
}

/** Quotes from this length on are known by windows alone. */
const LONG = 4 * WINDOW;
/** Into so many pieces a quote of middling length is cut. */
const PIECES = 5;
export const PIECE_BITS = 4;
/** Bits of a window's hash. */
export const WINDOW_BITS = 16;

/**
 * Distant windows are taken from here to there: far enough not to be edited with the words next to a quote, near
 * enough to be kept with every quote.
 */
export const NEAREST_FAR = 3;
export const FARTHEST_FAR = 6;

/** The parts that are kept of a quote of this length, windows first. */
export function quoteParts(length: number): QuotePart[] {
  if (length < WINDOW) return [{ start: 0, end: length, bits: 28 }];
  const window = (start: number) => ({ start, end: start + WINDOW, bits: WINDOW_BITS });
  if (length < LONG) {
    const cut = (piece: number) => Math.round((piece * length) / PIECES);
    const pieces = Array.from({ length: PIECES }, (_, i) => ({
      start: cut(i),
      end: cut(i + 1),
      bits: PIECE_BITS,
    }));
    return [window(0), ...pieces, { start: 0, end: length, bits: 8 }];
  }
  const last = length - WINDOW;
  return [window(0), window(last >> 1), window(last), { start: 0, end: length, bits: 8 }];
}

/** How many windows at some distance a fingerprint of a quote of this length has. */
export function countFar(length: number): number {
  return length < WINDOW ? 2 : length < LONG ? 1 : 0;
}

/** Whether a part is a window, which can be looked for everywhere at once. */
export function isWindow({ start, end, bits }: QuotePart): boolean {
  return end - start === WINDOW && bits === WINDOW_BITS;
}

/** Hash of a part of a quote that starts at `at` in the text. */
export function hashPart(text: string, at: number, { start, end, bits }: QuotePart): number {
  return hashBits(text, at + start, at + end, bits);
}

/** Hash of the window at this offset, never 0; 0 where the text has none there. */
export function hashContext(text: string, offset: number): number {
  if (offset < 0 || offset + WINDOW > text.length) return 0;
  return hashBits(text, offset, offset + WINDOW, WINDOW_BITS) || 1;
}
