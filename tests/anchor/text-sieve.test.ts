import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../lib/anchor/normalise.ts';
import { wordsOf } from '../../lib/anchor/quote-words.ts';
import { runNow } from '../../lib/anchor/run-slices.ts';
import { AROUND, createPrintSieve, createQuoteSieve, type TextSieve } from '../../lib/anchor/text-sieve.ts';
import { WINDOW } from '../../lib/anchor/window.ts';
import { ARTICLE } from './article.ts';
import { spanIn } from './random-text.ts';
import { type Remembered, rememberSpan, WAYS } from './remember.ts';

function caughtBy(sieve: TextSieve, text: string, before = '', after = ''): number[] {
  const caught = new Set<number>();
  runNow(sieve.sift({ before, text, after }, caught));
  return [...caught].sort((a, b) => a - b);
}

const quoteSieve = (all: readonly Remembered[]) =>
  createQuoteSieve(all.map(({ selectors }) => wordsOf(selectors)));
const printSieve = (all: readonly Remembered[]) => createPrintSieve(all.map(({ print }) => print));
const SIEVES = [quoteSieve, printSieve] as const;

const text = normalise(ARTICLE);

describe.each([0, 1] as const)('a sieve for what is found %#', (way) => {
  const sieveFor = SIEVES[way];
  const { match, name } = WAYS[way];

  test(`catches whatever a piece of text brings back, ${name}`, () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(200), fc.nat(), fc.nat(400), (at, size, where, length) => {
        const { start, end } = spanIn(text, at, size);
        const mark = rememberSpan(text, start, end);
        const hole = spanIn(text, where, length);
        const without = text.slice(0, hole.start) + text.slice(hole.end);
        const piece = text.slice(hole.start, hole.end);
        const around = [
          text.slice(Math.max(0, hole.start - AROUND), hole.start),
          text.slice(hole.end, hole.end + AROUND),
        ];
        const before = runNow(match(without, mark));
        const after = runNow(match(text, mark));
        if (!before && after) expect(caughtBy(sieveFor([mark]), piece, ...around)).toEqual([0]);
      }),
      { numRuns: 600 },
    );
  });
});

describe('createQuoteSieve', () => {
  const page = 'Thecouncilmetintheoldharbourhallandagreedtoplantfortylimetreesalongthequaybeforespring.';
  const one = rememberSpan(page, 4, 30);
  const other = rememberSpan(page, 40, 70);

  test('says which of the quotes it is', () => {
    expect(caughtBy(quoteSieve([one, other]), page.slice(44, 62))).toContain(1);
  });

  test('lets other text pass', () => {
    const words = 'Nobodyaskedtheharbourmasterwhathethoughtofrootsbelowhiscranes,northeshipsthatcame.';
    expect(caughtBy(quoteSieve([one, other]), words)).toEqual([]);
    expect(caughtBy(quoteSieve([one, other]), '')).toEqual([]);
  });

  test('catches a piece of a long quote that comes back, wherever it was cut out', () => {
    const long = Array.from({ length: 150 }, (_, i) => `word${i}`).join('');
    const mark = rememberSpan(long, 0, long.length);
    for (let at = 0; at + 2 * WINDOW < long.length; at++)
      expect(caughtBy(quoteSieve([mark]), long.slice(at, at + 2 * WINDOW - 1))).toEqual([0]);
  });

  test('any text catches a quote that is too short for a window, on a page that is too', () => {
    expect(caughtBy(quoteSieve([rememberSpan('yes', 0, 3)]), 'no')).toEqual([0]);
  });
});
