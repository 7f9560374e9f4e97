import { readForSearch, type SearchReadings } from '../../lib/link/search-readings.ts';
import { simulateTextDirective } from '../../lib/link/simulate-text-directive.ts';
import { mintTextDirective } from '../../lib/link/text-directive.ts';
import type { PageIndex } from '../../lib/page/page-index.ts';
import type { ShownText } from '../../lib/page/shown-text.ts';
import type { TextSpan } from '../../lib/page/snap-span.ts';

/** What browsers without Snipmark make of this page. Spans are normalised. */
export interface NativePart {
  /** Makes what minting needs: a reader is about to mark something. */
  prepare(): void;
  /** A value for a `text=` directive that leads every browser to exactly this span; null where there is none. */
  mint(span: TextSpan): string | null;
  /** What a browser shows of this value of a `text=` directive; null where that is nothing. */
  find(textDirective: string): TextSpan | null;
}

export function createNativePart(index: PageIndex): NativePart {
  /** Let go with the text, which the index does not keep for long. */
  const known = new WeakMap<ShownText, SearchReadings>();

  /** Made once for all marks of a page that stays as it is. */
  function readingsOf(shown: ShownText): SearchReadings {
    const readings = known.get(shown) ?? readForSearch(shown);
    known.set(shown, readings);
    return readings;
  }

  return {
    prepare() {
      // Of a page whose look changes all the time there is none by now, and making one without a pause helps nobody.
      const shown = index.shownIfKept();
      if (shown) readingsOf(shown);
    },
    mint(span) {
      const current = index.current();
      const shown = index.shown();
      const place = shown.spanOf(current, span);
      return place && mintTextDirective(readingsOf(shown), place);
    },
    find(textDirective) {
      const shown = index.shown();
      const found = simulateTextDirective(readingsOf(shown).strict, textDirective);
      return found && shown.normalisedSpan(index.current(), found);
    },
  };
}
