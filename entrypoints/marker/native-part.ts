import { readForSearch, type SearchReadings } from '../../lib/link/search-readings.ts';
import { simulateTextDirective } from '../../lib/link/simulate-text-directive.ts';
import { mintTextDirective } from '../../lib/link/text-directive.ts';
import type { PageIndex } from '../../lib/page/page-index.ts';
import type { ShownText } from '../../lib/page/shown-text.ts';
import type { TextSpan } from '../../lib/page/snap-span.ts';

/** What browsers without Snipmark make of this page. Spans are normalised. */
export interface NativePart {
  /** A value for a `text=` directive that leads every browser to exactly this span; null where there is none. */
  mint(span: TextSpan): string | null;
  /** What a browser shows of this value of a `text=` directive; null where that is nothing. */
  find(textDirective: string): TextSpan | null;
}

export function createNativePart(index: PageIndex): NativePart {
  let read: { readonly shown: ShownText; readonly readings: SearchReadings } | null = null;

  /** Made once for all marks of a page that stays as it is. */
  function readingsOf(shown: ShownText): SearchReadings {
    if (read?.shown !== shown) read = { shown, readings: readForSearch(shown) };
    return read.readings;
  }

  return {
    mint(span) {
      const current = index.current();
      const shown = index.shown();
      const place = shown.spanOf(current, span);
      return place && mintTextDirective(readingsOf(shown), place);
    },
    find(textDirective) {
      const shown = index.shown();
      const found = simulateTextDirective(shown.sure, textDirective);
      return found && shown.normalisedSpan(index.current(), found);
    },
  };
}
