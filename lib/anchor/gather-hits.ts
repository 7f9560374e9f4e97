import { BEFORE, LANDMARK, type Seeds, WITHIN } from './collect-seeds.ts';
import type { QuoteWords } from './quote-words.ts';
import type { SeedHits } from './scan-seeds.ts';
import { WINDOW } from './window.ts';

/** A window of a quote or of its context, found in the text. */
export interface Hit {
  readonly side: number;
  readonly window: number;
  readonly at: number;
  /** Where the quote would start if nothing between the two had changed. */
  readonly start: number;
  /** The window stood only once on the page when the quote was described. */
  readonly tells: boolean;
}

/** All hits of the seeds [from, to) of one quote. */
export function gatherHits(seeds: Seeds, from: number, to: number, hits: SeedHits, words: QuoteWords): Hit[] {
  const gathered: Hit[] = [];
  for (let seed = from; seed < to; seed++) {
    const side = seeds.sides[seed] as number;
    const window = seeds.windows[seed] as number;
    const telling = side === BEFORE ? words.before : side === WITHIN ? words.within : words.after;
    const tells = window === LANDMARK || telling.includes(window);
    for (const at of hits.of(seed))
      gathered.push({ side, window, at, start: at - (seeds.offsets[seed] as number), tells });
  }
  return gathered;
}

/** What stands between a window and the quote may have grown or shrunk by so many code units, and by an eighth. */
export const DRIFT = 48;

/** How far a telling window stands from where it should beside [start, end); null where that says nothing. */
export function driftOf(hit: Hit, words: QuoteWords, start: number, end: number): number | null {
  const { side, at, start: expected, tells } = hit;
  if (!tells || side === WITHIN) return null;
  const isOutside = side === BEFORE ? at + WINDOW <= start : at >= end;
  const drift = side === BEFORE ? start - expected : end - words.exact.length - expected;
  const distance = side === BEFORE ? start - at : at - end;
  return isOutside && Math.abs(drift) <= DRIFT + distance / 8 ? drift : null;
}
