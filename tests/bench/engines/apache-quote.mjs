import { createTextQuoteSelectorMatcher, describeTextQuote } from '@apache-annotator/dom';

/** Apache Annotator's TextQuoteSelector: exact, the first place that matches. */
export const engine = {
  name: '@apache-annotator quote',
  describe: (range) => describeTextQuote(range, document.body),
  async restore(anchors) {
    const found = [];
    for (const anchor of anchors) {
      if (!anchor) found.push(null);
      else {
        const matches = createTextQuoteSelectorMatcher(anchor)(document.body);
        found.push((await matches.next()).value ?? null);
        await matches.return?.();
      }
    }
    return found;
  },
};
