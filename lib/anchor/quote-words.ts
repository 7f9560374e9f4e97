import type { Distinction, Selectors } from '../model.ts';
import { normalise } from './normalise.ts';
import { quoteWindows } from './quote-windows.ts';
import { countWindows } from './window.ts';

/** What is kept of a quote, as it is compared with a page: its words normalised, and what told them apart. */
export interface QuoteWords extends Omit<Distinction, 'textLength'> {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Length of the page's text then; null where that is not known. */
  readonly textLength: number | null;
  /** Where in the text it was. */
  readonly start: number;
}

/** A quote that another program described is taken to have been alone from this length on. */
const LONG = 40;
/** As much of its context is taken to be its own. */
const LONG_ENOUGH = 16;

/** The words of stored selectors; of selectors from elsewhere, all context is taken to tell. */
export function wordsOf({ quote, position, distinction }: Selectors): QuoteWords {
  const exact = normalise(quote.exact);
  const prefix = normalise(quote.prefix);
  const suffix = normalise(quote.suffix);
  const all = (context: string) => Array.from({ length: countWindows(context.length) }, (_, i) => i);
  return {
    exact,
    prefix,
    suffix,
    places: distinction?.places ?? (exact.length >= LONG ? 1 : 0),
    place: distinction?.place ?? 0,
    sharedBefore: distinction?.sharedBefore ?? LONG_ENOUGH,
    sharedAfter: distinction?.sharedAfter ?? LONG_ENOUGH,
    before: distinction?.before ?? all(prefix),
    after: distinction?.after ?? all(suffix),
    within: distinction?.within ?? quoteWindows(exact.length).map((_, i) => i),
    whole: distinction?.whole ?? true,
    landmarks: distinction?.landmarks ?? [],
    textLength: distinction?.textLength ?? null,
    start: position.start,
  };
}
