import type { Fingerprint, Selectors } from '../model.ts';
import {
  countFar,
  FARTHEST_FAR,
  hashContext,
  hashPart,
  NEAREST_FAR,
  quoteParts,
} from './fingerprint-layout.ts';
import { packFingerprint } from './pack-fingerprint.ts';
import type { FarWindow } from './print-parts.ts';
import { quoteWindows } from './quote-windows.ts';
import { type QuoteWords, wordsOf } from './quote-words.ts';
import { countWindows, WINDOW } from './window.ts';

/** The fingerprint of a stored quote: what a link carries instead of its words. */
export function fingerprintOf(selectors: Selectors): Fingerprint {
  const words = wordsOf(selectors);
  const { exact, prefix, suffix } = words;
  const [first, second] = [farBefore(words), farAfter(words)];
  const tellsBefore =
    words.before.includes(0) || (words.places !== 1 && tellsApart(prefix, words.sharedBefore));
  const tellsAfter = words.after.includes(0) || (words.places !== 1 && tellsApart(suffix, words.sharedAfter));
  // Where there is room for one, the side that tells less has it.
  const isSecondBetter = tellsBefore ? second.tells && !(tellsAfter && first.tells) : !first.tells;
  const far = [[], [isSecondBetter ? second : first], [first, second]][countFar(exact.length)] ?? [];
  return packFingerprint(exact.length, {
    quote: quoteParts(exact.length).map((part) => hashPart(exact, 0, part)),
    before: hashContext(prefix, prefix.length - WINDOW),
    after: hashContext(suffix, 0),
    far,
    alone: words.places === 1,
    isOwn: far.length < 2 && words.within.length * 2 > quoteWindows(exact.length).length,
    tellsBefore,
    tellsAfter,
  });
}

/** Whether no other place of the same words has the same window beside it. */
function tellsApart(context: string, shared: number): boolean {
  return context.length >= WINDOW && shared < WINDOW;
}

function farBefore({ prefix, before }: QuoteWords): FarWindow {
  const window = chooseFar(prefix.length, before);
  const hash = hashContext(prefix, prefix.length - WINDOW * (window + 1));
  return { isBefore: true, window, hash, tells: before.includes(window) };
}

function farAfter({ suffix, after }: QuoteWords): FarWindow {
  const window = chooseFar(suffix.length, after);
  return {
    isBefore: false,
    window,
    hash: hashContext(suffix, WINDOW * window),
    tells: after.includes(window),
  };
}

/** The nearest window in reach that tells; otherwise the farthest that every context has. */
function chooseFar(length: number, telling: readonly number[]): number {
  const last = Math.min(FARTHEST_FAR, countWindows(length) - 1);
  for (let window = NEAREST_FAR; window <= last; window++) if (telling.includes(window)) return window;
  return NEAREST_FAR + 1;
}
