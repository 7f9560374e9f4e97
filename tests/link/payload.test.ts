import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePayload, encodePayload, MAX_MARKS, MAX_PAYLOAD } from '../../lib/link/payload.ts';
import { NO_FIELDS } from '../../lib/link/payload-fields.ts';
import { fingerprintSize, INKS, type LinkMark } from '../../lib/model.ts';

const uint = (bits: number) => fc.integer({ min: 0, max: 2 ** bits - 1 });

const mark: fc.Arbitrary<LinkMark> = fc
  .integer({ min: 1, max: 2 ** 30 - 1 })
  .chain((length) => markOf(length));
const shortMark = fc.integer({ min: 1, max: 200 }).chain((length) => markOf(length));

function markOf(length: number): fc.Arbitrary<LinkMark> {
  const size = fingerprintSize(length);
  return fc.record({
    start: uint(30),
    length: fc.constant(length),
    ink: fc.constantFrom(...INKS),
    fingerprint: fc.record({
      tells: uint(5),
      hashes: fc.array(uint(8), { minLength: size, maxLength: size }),
    }),
  });
}

const marks = fc
  .array(fc.oneof(mark, shortMark), { maxLength: 8 })
  .map((list) => list.toSorted((a, b) => a.start - b.start));
const payload = marks.map((list) => ({ list, text: encodePayload(list) }));

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

describe('what was encoded', () => {
  test('comes back', () => {
    fc.assert(
      fc.property(payload, ({ list, text }) => {
        expect(decodePayload(text)).toEqual({
          status: 'ok',
          declared: list.length,
          marks: list,
          ...NO_FIELDS,
        });
      }),
    );
  });

  test('comes back with a sentence’s rest behind it', () => {
    fc.assert(
      fc.property(payload, fc.string(), ({ list, text }, rest) => {
        expect(decodePayload(text + rest).marks).toEqual(list);
      }),
    );
  });

  test('is plain letters, digits, - and _, and does not end in those two', () => {
    fc.assert(
      fc.property(payload, ({ text }) => {
        expect(text).toMatch(/^[\w-]*[A-Za-z0-9]$/);
      }),
    );
  });

  test('takes at most 24 characters a mark', () => {
    const list = Array.from({ length: 100 }, (_, index) => typical(index));
    expect(encodePayload(list).length / list.length).toBeLessThanOrEqual(24);
  });

  test('has a known spelling', () => {
    expect(encodePayload([])).toBe('AQA');
    // Written out by hand from the table in payload.ts; the check by an independent CRC-8.
    expect(encodePayload([typical(0), typical(1)])).toBe('AQQAeJnw8fLz9PX29_j5-seEB3iZ8fHy8_T19vf4-fpj');
  });
});

describe('what was cut', () => {
  test('gives the marks that arrived whole', () => {
    fc.assert(
      fc.property(payload, fc.nat(), ({ list, text }, cut) => {
        const read = decodePayload(text.slice(0, cut % text.length));
        expect(read.marks).toEqual(list.slice(0, read.marks.length));
        if (read.marks.length > 0) expect(read.declared).toBe(list.length);
        // Only the 'A' behind the last mark can be lost without loss.
        if (list.length > 0) expect(read.status).toBe(read.marks.length < list.length ? 'cut' : 'ok');
      }),
    );
  });

  test('says how many are missing', () => {
    const text = encodePayload([typical(0), typical(1), typical(2)]);
    expect(decodePayload(text.slice(0, -2))).toEqual({
      status: 'cut',
      declared: 3,
      marks: [typical(0), typical(1)],
      ...NO_FIELDS,
    });
    expect(decodePayload('').status).toBe('cut');
  });
});

describe('what was changed', () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const exchange = (text: string, at: number, character: string) =>
    text.slice(0, at) + character + text.slice(at + 1);

  test('gives no mark that was not there, where one character of its hashes is another', () => {
    const list = [typical(0), typical(1)];
    const text = encodePayload(list);
    // The first mark's flags and hashes are bytes 5 to 16.
    for (let at = 7; at <= 20; at++) {
      for (const character of letters) {
        if (character !== text[at]) expect(decodePayload(exchange(text, at, character)).marks).toEqual([]);
      }
    }
  });

  test('gives next to never a mark that was not there, wherever one character is another', () => {
    // The check is one byte: where a length is changed, what follows is read as something else, and agrees by chance.
    let wrong = 0;
    fc.assert(
      fc.property(
        payload,
        fc.nat(),
        fc.constantFrom(...letters, '.', '%'),
        ({ list, text }, place, character) => {
          const { marks } = decodePayload(exchange(text, place % text.length, character));
          if (JSON.stringify(marks) !== JSON.stringify(list.slice(0, marks.length))) wrong++;
        },
      ),
      { numRuns: 2000 },
    );
    expect(wrong).toBeLessThanOrEqual(6);
  });

  test('is called damaged, and keeps what stands before', () => {
    const text = encodePayload([typical(0), typical(1), typical(2)]);
    const at = Math.floor(text.length / 2);
    const changed = text.slice(0, at) + (text[at] === 'x' ? 'y' : 'x') + text.slice(at + 1);
    expect(decodePayload(changed)).toEqual({
      status: 'damaged',
      declared: 3,
      marks: [typical(0)],
      ...NO_FIELDS,
    });
  });

  test('a mark taken out of the middle is noticed', () => {
    const three = encodePayload([typical(0), typical(1), typical(2)]);
    const bytes = Buffer.from(three, 'base64url');
    const size = (bytes.length - 2) / 3;
    expect(size).toBeGreaterThan(10);
    const two = Buffer.concat([
      bytes.subarray(0, 2 + Math.floor(size)),
      bytes.subarray(2 + Math.floor(2 * size)),
    ]);
    expect(decodePayload(two.toString('base64url')).marks.length).toBeLessThan(2);
  });
});

describe('what is none', () => {
  test('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.string({ unit: 'binary' })), (text) => {
        expect(decodePayload(text).marks.length).toBeLessThanOrEqual(MAX_MARKS);
        expect(decodePayload(`AQ${text}`).marks.length).toBeLessThanOrEqual(MAX_MARKS);
      }),
      { numRuns: 1000 },
    );
  });

  test('an unknown version is from the future', () => {
    expect(decodePayload('AgIAeAH-')).toEqual({ status: 'future', declared: 0, marks: [], ...NO_FIELDS });
  });

  test('too much is refused', () => {
    const long = encodePayload([typical(0)]).padEnd(MAX_PAYLOAD + 1, 'A');
    expect(decodePayload(long)).toEqual({ status: 'damaged', declared: 0, marks: [], ...NO_FIELDS });
    // Version 1, then twice 1,001 as a varint.
    expect(decodePayload(Buffer.from([0x01, 0xd2, 0x0f]).toString('base64url')).status).toBe('damaged');
  });
});

describe('limits', () => {
  test('marks out of order or too many are refused', () => {
    expect(() => encodePayload([typical(1), typical(0)])).toThrow(RangeError);
    expect(() => encodePayload(Array.from({ length: MAX_MARKS + 1 }, () => typical(0)))).toThrow(RangeError);
  });
});
