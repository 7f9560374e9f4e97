import { polynomialHash } from './hash.ts';

/**
 * Text is compared by windows of this many normalised UTF-16 code units: about two words, so that most stand
 * once on a page, and few are touched by one edit.
 */
export const WINDOW = 12;

/** Polynomial hash of the window at this offset of the text: 32 bits, signed. */
export function hashWindow(text: string, offset: number): number {
  return polynomialHash(text, offset, offset + WINDOW);
}

/** How many whole windows a context of this length holds. */
export function countWindows(length: number): number {
  return Math.floor(length / WINDOW);
}
