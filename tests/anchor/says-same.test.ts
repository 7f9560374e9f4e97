import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise } from '../../lib/anchor/normalise.ts';
import { saysSame } from '../../lib/anchor/says-same.ts';
import { ARTICLE } from './article.ts';
import { rememberSpan } from './remember.ts';

const TEXT = normalise(ARTICLE);
const span = fc
  .tuple(fc.nat(TEXT.length - 2), fc.integer({ min: 1, max: 300 }))
  .map(([start, length]) => ({ start, end: Math.min(TEXT.length, start + length) }));

test('the words that were marked are the same', () => {
  fc.assert(
    fc.property(span, ({ start, end }) => {
      expect(saysSame(rememberSpan(TEXT, start, end).print, TEXT.slice(start, end))).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('words that differ in length are not', () => {
  const { print } = rememberSpan(TEXT, 40, 90);
  expect(saysSame(print, TEXT.slice(40, 89))).toBe(false);
  expect(saysSame(print, TEXT.slice(40, 91))).toBe(false);
  expect(saysSame(print, '')).toBe(false);
});

test('hardly a letter can be another without being noticed, where all letters are hashed', () => {
  // 28 bits below 12 letters; windows, pieces and the whole below 48: of the whole, 8 bits.
  let missed = 0;
  const short = fc.tuple(fc.nat(TEXT.length - 50), fc.integer({ min: 1, max: 47 }), fc.nat());
  fc.assert(
    fc.property(short, ([start, length, nth]) => {
      const words = TEXT.slice(start, start + length);
      const at = nth % length;
      const changed = `${words.slice(0, at)}${words[at] === 'q' ? 'x' : 'q'}${words.slice(at + 1)}`;
      if (saysSame(rememberSpan(TEXT, start, start + length).print, changed)) missed++;
    }),
    { numRuns: 300 },
  );
  expect(missed).toBeLessThanOrEqual(2);
});
