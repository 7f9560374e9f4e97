import { fromRange, toRange } from 'dom-anchor-text-quote';

/** dom-anchor-text-quote, with the position as its hint. */
export const engine = {
  name: 'dom-anchor-text-quote',
  describe(range) {
    const before = document.createRange();
    before.setStart(document.body, 0);
    before.setEnd(range.startContainer, range.startOffset);
    return { quote: fromRange(document.body, range), hint: before.toString().length };
  },
  restore: (anchors) =>
    anchors.map((anchor) => anchor && toRange(document.body, anchor.quote, { hint: anchor.hint })),
};
