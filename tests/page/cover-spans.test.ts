import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INKS, type Ink } from '../../lib/model.ts';
import { findCovered } from '../../lib/page/cover-spans.ts';

const SPANS = fc.array(
  fc
    .record({
      start: fc.nat(30),
      length: fc.integer({ min: 1, max: 20 }),
      ink: fc.constantFrom(...INKS),
      layer: fc.nat(8),
    })
    .map(({ start, length, ink, layer }) => ({ start, end: start + length, ink, layer })),
  { maxLength: 8 },
);

test('at every place the line of each ink that is not seen, and of no other', () => {
  fc.assert(
    fc.property(SPANS, (spans) => {
      const covered = findCovered(spans);
      for (let at = 0; at < 50; at++) {
        const here = <T extends { start: number; end: number }>(list: readonly T[]) =>
          list.filter(({ start, end }) => start <= at && at < end);
        const inks = new Set(here(spans).map(({ ink }): Ink => ink));
        const lines = here(covered);
        expect(new Set(lines.map(({ lower }) => lower.ink)).size).toBe(Math.max(0, inks.size - 1));
        expect(lines.map(({ depth }) => depth)).toEqual(lines.map((_, i) => i));
        const highest = Math.max(...here(spans).map(({ layer }) => layer));
        for (const { upper, lower } of lines) {
          expect(upper.layer).toBe(highest);
          expect(upper.ink).not.toBe(lower.ink);
        }
      }
    }),
  );
});

test('identical spans of two inks are covered from end to end', () => {
  const [lower, upper] = [
    { start: 3, end: 9, ink: 'sun', layer: 1 },
    { start: 3, end: 9, ink: 'rose', layer: 2 },
  ] as const;
  expect(findCovered([lower, upper])).toEqual([{ start: 3, end: 9, upper, lower, depth: 0 }]);
});
