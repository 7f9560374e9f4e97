import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchQuote } from '../../lib/anchor/match-quote.ts';
import type { Selectors } from '../../lib/model.ts';

function selectorsOf(text: string, start: number, end: number, context = 32): Selectors {
  return {
    range: null,
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - context), start),
      suffix: text.slice(end, end + context),
    },
    position: { type: 'TextPositionSelector', start, end },
  };
}

describe('matchQuote', () => {
  const text = 'Thecitiesmetontuesday.Thecitiesmetonfriday.Nobodymetonsunday.';

  test('finds a quote that has moved', () => {
    const start = text.indexOf('Nobody');
    const selectors = selectorsOf(text, start, start + 17);
    expect(matchQuote(`Somewordsontop.${text}`, selectors, [start])).toMatchObject({
      start: start + 15,
      end: start + 32,
    });
  });

  test('chooses between equal words by their context', () => {
    const second = text.indexOf('Thecitiesmeton', 5);
    const selectors = selectorsOf(text, second, second + 14, 8);
    expect(matchQuote(`Intro.${text}`, selectors, [])).toMatchObject({ start: second + 6 });
  });

  test('two equally good places are no place', () => {
    const selectors = selectorsOf('xxxhereitstandsyyy', 3, 15, 0);
    expect(matchQuote('hereitstands...hereitstands', selectors, [])).toBeNull();
  });

  test('of two equally good places, the expected one', () => {
    const selectors = selectorsOf('xxxhereitstandsyyy', 3, 15, 0);
    expect(matchQuote('hereitstands...hereitstands', selectors, [15])).toMatchObject({ start: 15 });
  });

  test('a quote that is gone is not found', () => {
    const start = text.indexOf('Nobody');
    const selectors = selectorsOf(text, start, start + 17);
    expect(matchQuote(text.slice(0, start), selectors, [start])).toBeNull();
  });

  test('a short quote without its context is not found', () => {
    const selectors = selectorsOf('zeroonetwothree', 4, 7);
    expect(matchQuote('stonework', selectors, [])).toBeNull();
  });

  test('a few words without any of their context are not the quote', () => {
    const before = 'Onfridaytheasiannetworkwillsignahandbook.';
    const selectors = selectorsOf(before, 8, 23);
    expect(matchQuote('Somethingelse:theasiannetworkisknowninparis.', selectors, [8])).toBeNull();
  });

  test('a chance letter more of context does not decide between two places', () => {
    const before = 'aaaaaaaaaaaatheasiannetworkbbbbbbbbbbbb';
    const selectors = selectorsOf(before, 12, 27, 12);
    const now = 'aaaaaaaaaaaatheasiannetworkbccccc...aaaaaaaaaaaatheasiannetworkdddddd';
    expect(matchQuote(now, selectors, [])).toBeNull();
  });

  test('whatever the text, the answer holds the quote to the letter', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 80 });
    fc.assert(
      fc.property(words, words, fc.nat(60), fc.integer({ min: 1, max: 20 }), (before, now, start, length) => {
        const quoted = before.slice(start, start + length);
        const found = matchQuote(now, selectorsOf(before, start, start + length), [start]);
        if (found) expect(now.slice(found.start, found.end)).toBe(quoted);
      }),
    );
  });
});
