import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchFingerprints } from '../../lib/anchor/match-fingerprints.ts';
import { matchQuotes } from '../../lib/anchor/match-quotes.ts';
import { wordsOf } from '../../lib/anchor/quote-words.ts';
import { runNow } from '../../lib/anchor/run-slices.ts';
import { editSimilarity } from './edit-distance.ts';
import { anyText, someChanges, spanIn, spot } from './random-text.ts';
import { matchByPrint, matchByQuote, type Remembered, rememberSpan } from './remember.ts';

/** A text, marks on it, and what became of the text; some marks have the same words. */
const history = fc.record({
  text: anyText,
  spots: fc.array(spot, { minLength: 1, maxLength: 6 }),
  change: fc.oneof(
    someChanges,
    anyText.map((other) => () => other),
  ),
});

const rememberAll = (text: string, spots: readonly (readonly [number, number])[]) =>
  spots.map(([at, size]) => {
    const { start, end } = spanIn(text, at, size);
    return rememberSpan(text, start, end);
  });

const quotes = (text: string, marks: readonly Remembered[]) =>
  runNow(
    matchQuotes(
      text,
      marks.map(({ selectors }) => ({ words: wordsOf(selectors), hints: [selectors.position.start] })),
    ),
  );
const prints = (text: string, marks: readonly Remembered[]) =>
  runNow(
    matchFingerprints(
      text,
      marks.map(({ print }) => print),
    ),
  );

describe.each([
  { name: 'stored words', match: quotes },
  { name: 'fingerprints', match: prints },
])('marks looked for by $name', ({ match }) => {
  test('have the same answer alone and in company', () => {
    fc.assert(
      fc.property(history, ({ text, spots, change }) => {
        const now = change(text);
        const marks = rememberAll(text, spots);
        // The same mark twice is company, too.
        const company = [...marks, ...marks.slice(0, 2)];
        expect(match(now, company)).toEqual(company.map((mark) => match(now, [mark])[0]));
      }),
      { numRuns: 300 },
    );
  });

  test('have the same answer in any order', () => {
    fc.assert(
      fc.property(history, ({ text, spots, change }) => {
        const now = change(text);
        const marks = rememberAll(text, spots);
        expect(match(now, marks.toReversed())).toEqual(match(now, marks).toReversed());
      }),
      { numRuns: 300 },
    );
  });

  test('stand within the text, or nowhere', () => {
    fc.assert(
      fc.property(history, ({ text, spots, change }) => {
        const now = change(text);
        for (const found of match(now, rememberAll(text, spots))) {
          if (!found) continue;
          expect(found.start).toBeGreaterThanOrEqual(0);
          expect(found.end).toBeGreaterThan(found.start);
          expect(found.end).toBeLessThanOrEqual(now.length);
          expect(found.confidence).toBeGreaterThan(0);
          expect(found.confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('by stored words, every span of an unchanged text is found where it was', () => {
  fc.assert(
    fc.property(anyText, spot, (text, [at, size]) => {
      const { start, end } = spanIn(text, at, size);
      const found = runNow(matchByQuote(text, rememberSpan(text, start, end)));
      expect(found).toMatchObject({ start, end });
    }),
    { numRuns: 1000 },
  );
});

test('by fingerprint, a span of an unchanged text is found where it was or not at all', () => {
  fc.assert(
    fc.property(anyText, spot, (text, [at, size]) => {
      const { start, end } = spanIn(text, at, size);
      const found = runNow(matchByPrint(text, rememberSpan(text, start, end)));
      if (found) expect(found).toMatchObject({ start, end });
    }),
    { numRuns: 1000 },
  );
});

test('what is found by stored words is never unlike the quote', () => {
  fc.assert(
    fc.property(history, ({ text, spots, change }) => {
      const now = change(text);
      for (const mark of rememberAll(text, spots)) {
        const found = runNow(matchByQuote(now, mark));
        if (!found) continue;
        const likeness = editSimilarity(mark.selectors.quote.exact, now.slice(found.start, found.end));
        expect(likeness).toBeGreaterThanOrEqual(0.4);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a quote edited at the very end of the page does not reach beyond it', () => {
  const text = 'PricesrosebyMondayTheboardmetagainon2016Pricesroseby17';
  const now = 'PricesrosebyMondayTheboardmetagainon2016Pricesroy17';
  const found = runNow(matchByQuote(now, rememberSpan(text, 1, 52)));
  if (found) expect(found.end).toBeLessThanOrEqual(now.length);
});
