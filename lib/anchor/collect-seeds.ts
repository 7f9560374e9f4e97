import { quoteWindows } from './quote-windows.ts';
import type { QuoteWords } from './quote-words.ts';
import { countWindows, hashWindow, WINDOW } from './window.ts';

/** On which side of a quote a seed lies, or in it. */
export const BEFORE = 0;
export const WITHIN = 1;
export const AFTER = 2;

/** In place of a window's number: words at some distance from the quote. */
export const LANDMARK = -1;

/** Windows of many quotes and of their context, to be looked for in one reading of a page; parallel lists. */
export interface Seeds {
  readonly hashes: number[];
  /** BEFORE, WITHIN or AFTER. */
  readonly sides: number[];
  /** Which window of its side, 0 next to the quote; within it, from its start. */
  readonly windows: number[];
  /** Where the seed begins, counted from the quote's start. */
  readonly offsets: number[];
}

/** Windows taken of each side: the nearest, and those beyond that tell. */
const NEAREST = 5;

export function createSeeds(): Seeds {
  return { hashes: [], sides: [], windows: [], offsets: [] };
}

/** Adds the seeds of one quote. */
export function collectSeeds(seeds: Seeds, words: QuoteWords): void {
  const { exact, prefix, suffix } = words;
  const add = (text: string, at: number, side: number, window: number, offset: number) => {
    seeds.hashes.push(hashWindow(text, at));
    seeds.sides.push(side);
    seeds.windows.push(window);
    seeds.offsets.push(offset);
  };
  for (const [i, at] of quoteWindows(exact.length).entries()) add(exact, at, WITHIN, i, at);
  for (let i = 0; i < countWindows(prefix.length); i++) {
    const back = WINDOW * (i + 1);
    if (i < NEAREST || words.before.includes(i)) add(prefix, prefix.length - back, BEFORE, i, -back);
  }
  for (let i = 0; i < countWindows(suffix.length); i++) {
    const at = WINDOW * i;
    if (i < NEAREST || words.after.includes(i)) add(suffix, at, AFTER, i, exact.length + at);
  }
  for (const { words: far, offset } of words.landmarks) {
    if (far.length === WINDOW) add(far, 0, offset < 0 ? BEFORE : AFTER, LANDMARK, offset);
  }
}
