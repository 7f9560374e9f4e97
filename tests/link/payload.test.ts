import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePayload, encodePayload, MAX_MARKS, MAX_PAYLOAD } from '../../lib/link/payload.ts';
import { NO_FIELDS } from '../../lib/link/payload-fields.ts';
import type { LinkMark } from '../../lib/model.ts';
import { someFields, someMarks } from './random-marks.ts';

const payload = fc
  .tuple(someMarks, someFields)
  .map(([list, fields]) => ({ list, fields, text: encodePayload(list, fields) }));

/** A mark of a typical page, by its number. */
const typical = (index: number): LinkMark => ({
  start: 900 * index,
  length: 120,
  ink: 'leaf',
  fingerprint: {
    tells: 19,
    hashes: [0xf0 + (index % 10), 0xf1, 0xf2, 0xf3, 0xf4, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9, 0xfa],
  },
});
const NOTHING = { declared: 0, marks: [], ...NO_FIELDS };

describe('what was encoded', () => {
  test('comes back, whatever stands behind it', () => {
    fc.assert(
      fc.property(payload, fc.string(), ({ list, fields, text }, rest) => {
        const read = { status: 'ok', declared: list.length, marks: list, ...fields };
        expect(decodePayload(text)).toEqual(read);
        expect(decodePayload(text + rest)).toEqual(read);
      }),
      { numRuns: 500 },
    );
  });

  test('is plain letters, digits, - and _, and does not end in those two', () => {
    fc.assert(
      fc.property(payload, ({ text }) => {
        expect(text).toMatch(/^[\w-]*[A-Za-z0-9]$/);
      }),
    );
  });
});

describe('characters', () => {
  const far = (index: number, apart: number, length: number) => ({
    ...typical(index),
    start: index * apart,
    length,
  });
  const many = (count: number, apart: number, length: number) =>
    encodePayload(Array.from({ length: count }, (_, index) => far(index + 1, apart, length))).length;

  test.each([
    // 1 letter of head, 23 for the mark.
    [1, 900, 120, 24],
    // Two letters of count more.
    [10, 900, 120, 233],
    [100, 900, 120, 2303],
    // 24 for each: 21 bits of difference, 14 of length.
    [10, 2_000_000, 16_431, 243],
    [1, 2_097_151, 8_191, 25],
  ])('%i marks, %i apart and %i long: %i', (count, apart, length, expected) => {
    expect(many(count, apart, length) - expected).toBeOneOf([0, 1]);
  });
});

describe('what was cut', () => {
  test('gives the marks that arrived whole', () => {
    fc.assert(
      fc.property(payload, fc.nat(), ({ list, fields, text }, cut) => {
        const read = decodePayload(text.slice(0, cut % text.length));
        expect(read.marks).toEqual(list.slice(0, read.marks.length));
        expect(read.declared).toBe(read.marks.length > 0 ? list.length : 0);
        // Only the 'A' behind the end can be lost without loss.
        if (read.status === 'ok') expect(read).toMatchObject({ marks: list, ...fields });
        else expect(read.status).toBe('cut');
      }),
    );
  });

  test('says how many are missing', () => {
    const text = encodePayload([typical(0), typical(1), typical(2)]);
    expect(decodePayload(text.slice(0, 3 + 2 * 23 + 22))).toEqual({
      status: 'cut',
      declared: 3,
      marks: [typical(0), typical(1)],
      ...NO_FIELDS,
    });
    expect(decodePayload(text.slice(0, 3 + 22))).toEqual({ status: 'cut', ...NOTHING });
    expect(decodePayload('')).toEqual({ status: 'cut', ...NOTHING });
  });

  test('in its fields, gives every mark and says so', () => {
    const text = encodePayload([typical(0), typical(1)], { texts: Uint8Array.of(0, 1, 65), parent: 'Ab' });
    expect(decodePayload(text.slice(0, -2))).toEqual({
      status: 'cut',
      declared: 2,
      marks: [typical(0), typical(1)],
      ...NO_FIELDS,
    });
  });
});

describe('what was changed', () => {
  const exchange = (text: string, at: number, character: string) =>
    text.slice(0, at) + character + text.slice(at + 1);

  test('is called damaged, and keeps what stands before', () => {
    const text = encodePayload([typical(0), typical(1), typical(2)]);
    const at = Math.floor(text.length / 2);
    expect(decodePayload(exchange(text, at, text[at] === 'x' ? 'y' : 'x'))).toEqual({
      status: 'damaged',
      declared: 3,
      marks: [typical(0)],
      ...NO_FIELDS,
    });
  });

  test('in its first letter, is not taken for something new', () => {
    const text = encodePayload([typical(0), typical(1)]);
    for (const letter of 'ABCDIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_')
      expect(decodePayload(exchange(text, 0, letter))).toEqual({ status: 'damaged', ...NOTHING });
    expect(decodePayload(text.toLowerCase())).toEqual({ status: 'damaged', ...NOTHING });
  });

  test('a mark taken out of the middle is noticed', () => {
    const three = encodePayload([typical(0), typical(1), typical(2)]);
    const two = three.slice(0, 3 + 23) + three.slice(3 + 2 * 23);
    expect(decodePayload(two)).toMatchObject({ status: 'damaged', marks: [typical(0)] });
  });
});

describe('what is none', () => {
  test('another version is from the future', () => {
    for (const letter of 'IKX')
      expect(decodePayload(`${letter}IAeAH-`)).toEqual({ status: 'future', ...NOTHING });
  });

  test('too much is refused', () => {
    const long = encodePayload([typical(0)]).padEnd(MAX_PAYLOAD + 1, 'A');
    expect(decodePayload(long)).toEqual({ status: 'damaged', ...NOTHING });
    // Twice 1,001 in 12 bits: 011111 010010.
    expect(decodePayload(`FfS${'A'.repeat(100)}`)).toEqual({ status: 'damaged', ...NOTHING });
  });
});

describe('limits', () => {
  test('no marks, too many, or marks out of order are refused', () => {
    expect(() => encodePayload([])).toThrow(RangeError);
    expect(() => encodePayload([typical(1), typical(0)])).toThrow(RangeError);
    expect(() => encodePayload(Array.from({ length: MAX_MARKS + 1 }, () => typical(0)))).toThrow(RangeError);
  });

  test('a thousand marks with notes come back', () => {
    const list = Array.from({ length: MAX_MARKS }, (_, index) => typical(index));
    const fields = { texts: new Uint8Array(6000), parent: 'Ab3xYz09Qk' };
    expect(decodePayload(encodePayload(list, fields))).toMatchObject({
      status: 'ok',
      marks: list,
      ...fields,
    });
  });
});
