import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '../../lib/anchor/fingerprint.ts';
import {
  countFar,
  FARTHEST_FAR,
  NEAREST_FAR,
  quoteParts,
  WINDOW_BITS,
} from '../../lib/anchor/fingerprint-layout.ts';
import { createBitReader, createBitWriter } from '../../lib/anchor/pack-bits.ts';
import { packFingerprint, unpackFingerprint } from '../../lib/anchor/pack-fingerprint.ts';
import type { PrintParts } from '../../lib/anchor/print-parts.ts';
import { fingerprintSize } from '../../lib/model.ts';
import { ARTICLE } from './article.ts';
import { remember } from './remember.ts';

const bits = (count: number) => fc.integer({ min: 0, max: 2 ** count - 1 });

/** Any fingerprint that a quote of this length can have. */
const partsOf = (length: number): fc.Arbitrary<PrintParts> => {
  const far = (isBefore: fc.Arbitrary<boolean>) =>
    fc.record({
      isBefore,
      window: fc.integer({ min: NEAREST_FAR, max: FARTHEST_FAR }),
      hash: bits(WINDOW_BITS),
      tells: fc.boolean(),
    });
  const sides = [[], [fc.boolean()], [fc.constant(true), fc.constant(false)]][countFar(length)] ?? [];
  return fc.record({
    quote: fc.tuple(...quoteParts(length).map((part) => bits(part.bits))),
    before: bits(WINDOW_BITS),
    after: bits(WINDOW_BITS),
    far: fc.tuple(...sides.map(far)),
    alone: fc.boolean(),
    tellsBefore: fc.boolean(),
    tellsAfter: fc.boolean(),
    // Two distant windows leave no room for it.
    isOwn: countFar(length) < 2 ? fc.boolean() : fc.constant(false),
  });
};

describe('bits', () => {
  test('come back as they were written, and zeros behind the end', () => {
    const numbers = fc.array(
      fc.integer({ min: 1, max: 32 }).chain((count) => fc.tuple(bits(count), fc.constant(count))),
    );
    fc.assert(
      fc.property(numbers, (list) => {
        const writer = createBitWriter();
        for (const [value, count] of list) writer.put(value, count);
        const bytes = writer.finish();
        const read = createBitReader(bytes);
        expect(list.map(([, count]) => read(count))).toEqual(list.map(([value]) => value));
        expect(bytes.every((byte) => byte >= 0 && byte <= 255)).toBe(true);
        expect(read(32)).toBe(0);
      }),
    );
  });

  test('are written highest first', () => {
    const writer = createBitWriter();
    writer.put(0b101, 3);
    writer.put(0b1_0000_0001, 9);
    // 101 10000 | 0001 0000
    expect(writer.finish()).toEqual([0b1011_0000, 0b0001_0000]);
  });
});

describe('a fingerprint', () => {
  const lengthAndParts = fc
    .oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100_000 }))
    .chain((length) => fc.tuple(fc.constant(length), partsOf(length)));

  test('comes back as it was packed, for quotes of any length', () => {
    fc.assert(
      fc.property(lengthAndParts, ([length, parts]) => {
        expect(unpackFingerprint(length, packFingerprint(length, parts))).toEqual(parts);
      }),
      { numRuns: 500 },
    );
  });

  test('has as many bytes as its size says, and five bits beside them', () => {
    fc.assert(
      fc.property(lengthAndParts, ([length, parts]) => {
        const { tells, hashes } = packFingerprint(length, parts);
        expect(hashes).toHaveLength(fingerprintSize(length));
        expect(hashes.every((byte) => byte >= 0 && byte <= 255)).toBe(true);
        expect(tells).toBeGreaterThanOrEqual(0);
        expect(tells).toBeLessThan(32);
      }),
      { numRuns: 500 },
    );
  });

  test('is read without complaint whatever its bytes are', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.array(bits(8), { maxLength: 14 }), bits(5), (length, hashes, tells) => {
        expect(unpackFingerprint(length, { tells, hashes }).quote).toHaveLength(quoteParts(length).length);
      }),
    );
  });

  test.each([
    ['six letters', 'twelve'],
    ['a sentence', 'The captain keeps the last two places free for doctors on their way to the islands.'],
    ['the whole page', ARTICLE],
  ])('of %s is numbers and nothing else', (_, words) => {
    const { tells, hashes } = fingerprintOf(remember(ARTICLE, words).selectors);
    expect([tells, ...hashes].every(Number.isInteger)).toBe(true);
    expect(hashes).toHaveLength(words === 'twelve' ? 12 : 11);
  });
});
