import { collectSeeds, createSeeds } from './collect-seeds.ts';
import { WINDOW_BITS } from './fingerprint-layout.ts';
import { mix32 } from './hash.ts';
import { type LinkedSnippet, unpackPrint, windowsOfPrint } from './match-fingerprints.ts';
import type { QuoteWords } from './quote-words.ts';
import { createWindowRoller, STRETCH } from './roll-windows.ts';
import type { Sliced } from './run-slices.ts';
import { hashWindow, WINDOW } from './window.ts';

/**
 * Tells cheaply which of some missing snippets might be found, now that a piece of text has come to the page or has
 * left it. It looks for the windows by which `matchQuotes` and `matchFingerprints` find anything, so that what it
 * lets pass is no news to them.
 */
export interface TextSieve {
  /** Adds to `caught` the numbers of those of which a window stands in this text. Pauses at every yield. */
  sift(piece: TextPiece, caught: Set<number>): Sliced<void>;
}

/** Normalised text that came or went, and `AROUND` code units of what stands on either side, as far as there are any. */
export interface TextPiece {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** A snippet that is known by a window of itself and one on either side is within reach of whatever changes in it. */
export const AROUND = 4 * WINDOW;

/** So is a quote that is too short for a window of its own and known by those beside it. */
const BESIDE = 2 * WINDOW;

/**
 * For quotes, numbered as in the list. Of a long quote that comes back piece by piece every piece is caught that holds
 * two windows; one that is too short to have a window, context and all, is caught by any text.
 */
export function createQuoteSieve(quotes: readonly QuoteWords[]): TextSieve {
  const keys = quotes.map((words) => {
    const seeds = createSeeds();
    collectSeeds(seeds, words);
    for (let at = 0; at + WINDOW <= words.exact.length; at += WINDOW)
      seeds.hashes.push(hashWindow(words.exact, at));
    return seeds.hashes;
  });
  return createSieve(keys, BESIDE, (hash) => hash);
}

/**
 * For the snippets of a link, numbered as in the list. Not all of a snippet is in some window of its fingerprint, so
 * text around is looked at, too; and windows are known by 16 bits: more is caught than has come.
 */
export function createPrintSieve(marks: readonly LinkedSnippet[]): TextSieve {
  const keys = marks.map((mark) => windowsOfPrint(unpackPrint(mark)));
  return createSieve(keys, AROUND, bitsOf);
}

/** The bits of a window's hash that fingerprints keep; never 0. */
const bitsOf = (hash: number): number => mix32(hash) >>> (32 - WINDOW_BITS) || 1;

/**
 * @param around how much of the text on either side is looked at
 * @param keyOf what of a window's hash is looked for
 */
function createSieve(
  keys: readonly (readonly number[])[],
  around: number,
  keyOf: (hash: number) => number,
): TextSieve {
  const filter = new Uint8Array(2 ** WINDOW_BITS);
  const owners = new Map<number, number[]>();
  for (const [number, wanted] of keys.entries()) {
    for (const key of wanted) {
      filter[key & (filter.length - 1)] = 1;
      const known = owners.get(key);
      if (known) known.push(number);
      else owners.set(key, [number]);
    }
  }
  const always = [...keys.keys()].filter((number) => keys[number]?.length === 0);
  return {
    *sift({ before, text, after }, caught) {
      for (const number of always) caught.add(number);
      const roller = createWindowRoller(before.slice(-around) + text + after.slice(0, around));
      for (let from = 0; from < roller.count; from += STRETCH) {
        for (const hash of roller.hashesFrom(from)) {
          const key = keyOf(hash);
          if (filter[key & (filter.length - 1)] === 0) continue;
          for (const number of owners.get(key) ?? []) caught.add(number);
        }
        yield;
      }
    },
  };
}
