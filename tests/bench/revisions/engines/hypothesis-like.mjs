import search from 'approx-string-match';
import { placesOf } from '../places.mjs';

const context = 32;
const weights = { quote: 50, prefix: 20, suffix: 20, position: 2 };

/** All places of the quote with the fewest errors: verbatim ones, or with errors in up to half of it. */
function candidates(text, quote) {
  const exact = placesOf(text, quote);
  if (exact.length > 0) return exact.map((start) => ({ start, end: start + quote.length, errors: 0 }));
  return search(text, quote, Math.min(256, quote.length / 2));
}

function likeness(text, wanted) {
  if (!wanted || !text) return 0;
  if (text.includes(wanted)) return 1;
  const matches = search(text, wanted, wanted.length);
  return matches.length > 0 ? 1 - matches[0].errors / wanted.length : 0;
}

function score(text, { quote, prefix, suffix, hint }, { start, end, errors }) {
  const before = text.slice(Math.max(0, start - prefix.length), start);
  const after = text.slice(end, end + suffix.length);
  return (
    weights.quote * (1 - errors / quote.length) +
    weights.prefix * (prefix ? likeness(before, prefix) : 1) +
    weights.suffix * (suffix ? likeness(after, suffix) : 1) +
    weights.position * (1 - Math.abs(start - hint) / text.length)
  );
}

function locateOne(text, anchor) {
  let best = null;
  for (const match of candidates(text, anchor.quote)) {
    const points = score(text, anchor, match);
    if (!best || points > best.points) best = { start: match.start, end: match.end, points };
  }
  return best && { start: best.start, end: best.end };
}

/** Written after the published idea of Hypothesis: errors in the quote, weighed with context and position. */
export const engine = {
  name: 'hypothesis-like',
  describe: (text, start, end) => ({
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - context), start),
    suffix: text.slice(end, end + context),
    hint: start,
  }),
  locate: (text, anchors) => anchors.map((anchor) => locateOne(text, anchor)),
};
