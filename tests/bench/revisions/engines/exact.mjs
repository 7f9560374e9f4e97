/** Finds the quote when it stands exactly once. */
export const engine = {
  name: 'exact',
  describe: (text, start, end) => text.slice(start, end),
  locate: (text, quotes) =>
    quotes.map((quote) => {
      const start = text.indexOf(quote);
      if (start < 0 || text.indexOf(quote, start + 1) >= 0) return null;
      return { start, end: start + quote.length };
    }),
};
