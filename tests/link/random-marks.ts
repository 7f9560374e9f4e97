import fc from 'fast-check';
import type { LinkFields } from '../../lib/link/payload-fields.ts';
import { fingerprintSize, INKS, type LinkMark } from '../../lib/model.ts';

const uint = (bits: number) => fc.integer({ min: 0, max: 2 ** bits - 1 });

function markOf(length: number, start: fc.Arbitrary<number>): fc.Arbitrary<LinkMark> {
  const size = fingerprintSize(length);
  return fc.record({
    start,
    length: fc.constant(length),
    ink: fc.constantFrom(...INKS),
    fingerprint: fc.record({
      tells: uint(5),
      hashes: fc.array(uint(8), { minLength: size, maxLength: size }),
    }),
  });
}

const length = (most: number) => fc.integer({ min: 1, max: most });

/** Marks as they are on a page, and now and then one that an entry has no room for; sorted, at least one. */
export const someMarks: fc.Arbitrary<LinkMark[]> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: length(200).chain((units) => markOf(units, uint(16))) },
      { weight: 2, arbitrary: length(20_000).chain((units) => markOf(units, uint(22))) },
      { weight: 1, arbitrary: length(2 ** 31 - 1).chain((units) => markOf(units, uint(31))) },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((list) => list.toSorted((a, b) => a.start - b.start || a.length - b.length));

/** What may stand behind them. */
export const someFields: fc.Arbitrary<LinkFields> = fc.record({
  texts: fc.option(fc.uint8Array({ maxLength: 60 })),
  parent: fc.option(fc.stringMatching(/^[A-Za-z0-9]{1,32}$/)),
});
