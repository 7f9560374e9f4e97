import { chooseContext } from '../../../../lib/anchor/choose-context.ts';
import { createPlaceFinder, type PlaceFinder } from '../../../../lib/anchor/find-places.ts';
import { matchQuotes } from '../../../../lib/anchor/match-quotes.ts';
import { wordsOf } from '../../../../lib/anchor/quote-words.ts';
import { findRepeats, type Repeats } from '../../../../lib/anchor/repeats.ts';
import { runNow } from '../../../../lib/anchor/run-slices.ts';
import type { Selectors } from '../../../../lib/model.ts';

interface Known {
  readonly repeats: Repeats;
  readonly findPlaces: PlaceFinder;
}

const known = new Map<string, Known>();

/** Snipmark's engine on plain text: what its selectors hold without a document, no path. */
export const engine = {
  name: 'snipmark',
  describe(text: string, start: number, end: number): Selectors {
    const index = known.get(text) ?? { repeats: findRepeats(text), findPlaces: createPlaceFinder(text) };
    if (!known.has(text)) known.clear();
    known.set(text, index);
    const { before, after, distinction } = chooseContext(text, index.repeats, index.findPlaces, start, end);
    return {
      range: null,
      quote: {
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: text.slice(start - before, start),
        suffix: text.slice(end, end + after),
      },
      position: { type: 'TextPositionSelector', start, end },
      distinction,
    };
  },
  locate(text: string, anchors: readonly Selectors[]) {
    const wanted = anchors.map((selectors) => ({
      words: wordsOf(selectors),
      hints: [selectors.position.start],
    }));
    return runNow(matchQuotes(text, wanted));
  },
};
