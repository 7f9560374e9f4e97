import { normalise } from '../../lib/anchor/normalise.ts';
import { rangeOfSpan } from '../../lib/anchor/span-range.ts';
import { createTextIndex } from '../../lib/anchor/text-index.ts';
import { readForSearch } from '../../lib/link/search-readings.ts';
import { mintTextDirective } from '../../lib/link/text-directive.ts';
import { createShownText } from '../../lib/page/shown-text.ts';

/** Words of a page, and which of several places with them is meant (from 0). */
export interface Quote {
  readonly quote: string;
  readonly which: number;
}

/** What tests call in a page without Snipmark, bundled with what it mints by. */
export interface NativePage {
  /** The value of the `text=` directive of each; null where none is minted. */
  mint(quotes: readonly Quote[]): (string | null)[];
  /** Paints them as the highlight `expected`. */
  paint(quotes: readonly Quote[]): void;
}

function spansOf(quotes: readonly Quote[]) {
  const index = createTextIndex(document.body);
  const spans = quotes.map(({ quote, which }) => {
    const words = normalise(quote);
    let start = -1;
    for (let seen = 0; seen <= which; seen++) start = index.text.indexOf(words, start + 1);
    if (start < 0) throw new Error(`the page does not say: ${quote}`);
    return { start, end: start + words.length };
  });
  return { index, spans };
}

const nativePage: NativePage = {
  mint(quotes) {
    const { index, spans } = spansOf(quotes);
    const shown = createShownText(document);
    const readings = readForSearch(shown);
    return spans.map((span) => {
      const place = shown.spanOf(index, span);
      return place && mintTextDirective(readings, place);
    });
  },
  paint(quotes) {
    const { index, spans } = spansOf(quotes);
    const ranges = spans.flatMap(({ start, end }) => rangeOfSpan(index, start, end) ?? []);
    CSS.highlights.set('expected', new Highlight(...ranges));
  },
};

Object.assign(globalThis, { nativePage });
