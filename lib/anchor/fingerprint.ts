import type { Fingerprint, TextQuoteSelector } from '../model.ts';
import { hash16, hash32 } from './hash.ts';
import { normalise } from './normalise.ts';

/** How many normalised UTF-16 code units on each side of a quote a fingerprint covers. */
export const FINGERPRINT_CONTEXT = 12;

/** The fingerprint of a stored quote: what a link carries instead of its words. */
export function fingerprintOf(quote: TextQuoteSelector): Fingerprint {
  return {
    quote: hash32(normalise(quote.exact)),
    before: hash16(normalise(quote.prefix).slice(-FINGERPRINT_CONTEXT)),
    after: hash16(normalise(quote.suffix).slice(0, FINGERPRINT_CONTEXT)),
  };
}
