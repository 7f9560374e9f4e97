import { placesOf } from '../places.mjs';

/** Finds the verbatim place of the quote that is nearest to its old offset. */
export const engine = {
  name: 'nearest',
  describe: (text, start, end) => ({ quote: text.slice(start, end), hint: start }),
  locate: (text, anchors) =>
    anchors.map(({ quote, hint }) => {
      const places = placesOf(text, quote).sort((one, two) => Math.abs(one - hint) - Math.abs(two - hint));
      return places.length > 0 ? { start: places[0], end: places[0] + quote.length } : null;
    }),
};
