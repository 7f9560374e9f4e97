import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePayload, encodePayload, MAX_MARKS, MAX_PAYLOAD } from '../../lib/link/payload.ts';
import { INKS, type LinkMark } from '../../lib/model.ts';

const uint = (bits: number) => fc.integer({ min: 0, max: 2 ** bits - 1 });

const mark: fc.Arbitrary<LinkMark> = fc.record({
  start: uint(30),
  length: uint(31),
  ink: fc.constantFrom(...INKS),
  fingerprint: fc.record({ quote: uint(32), before: uint(16), after: uint(16) }),
  note: fc.oneof(fc.constant(''), fc.string({ unit: 'grapheme', maxLength: 30 })),
});
const marks = fc.array(mark, { maxLength: 8 }).map((list) => list.toSorted((a, b) => a.start - b.start));
const payload = marks.map((list) => ({ list, text: encodePayload(list) }));

/** A mark of a typical page, by its number. */
const typical = (index: number, note = ''): LinkMark => ({
  start: 900 * index,
  length: 120,
  ink: 'leaf',
  fingerprint: { quote: 0xfedcba98 - index, before: 0xffff, after: index },
  note,
});

describe('what was encoded', () => {
  test('comes back', () => {
    fc.assert(
      fc.property(payload, ({ list, text }) => {
        expect(decodePayload(text)).toEqual({ status: 'ok', declared: list.length, marks: list });
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
    // Written out by hand from the table in payload.ts; the check by an independent CRC-24.
    expect(encodePayload([])).toBe('4QA');
    const [one, two] = [typical(0), { ...typical(1), note: 'é' }];
    expect(encodePayload([one, two])).toBe('4QIAeAH-3LqY__8AAEfbsYQHeAn-3LqX__8AAQLDqc5xcQ');
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
    });
    expect(decodePayload('').status).toBe('cut');
  });
});

describe('what was changed', () => {
  test('gives no mark that was not there, wherever one character is another', () => {
    const alphabet = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.%');
    fc.assert(
      fc.property(payload, fc.nat(), alphabet, ({ list, text }, place, character) => {
        const at = place % text.length;
        const read = decodePayload(text.slice(0, at) + character + text.slice(at + 1));
        expect(read.marks).toEqual(list.slice(0, read.marks.length));
      }),
      { numRuns: 2000 },
    );
  });

  test('is called damaged, and keeps what stands before', () => {
    const text = encodePayload([typical(0), typical(1), typical(2)]);
    const at = Math.floor(text.length / 2);
    const changed = text.slice(0, at) + (text[at] === 'x' ? 'y' : 'x') + text.slice(at + 1);
    expect(decodePayload(changed)).toEqual({ status: 'damaged', declared: 3, marks: [typical(0)] });
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
        expect(decodePayload(`4Q${text}`).marks.length).toBeLessThanOrEqual(MAX_MARKS);
      }),
      { numRuns: 1000 },
    );
  });

  test('an unknown version is from the future', () => {
    expect(decodePayload('AQIAeAH-')).toEqual({ status: 'future', declared: 0, marks: [] });
  });

  test('too much is refused', () => {
    const long = encodePayload([typical(0)]).padEnd(MAX_PAYLOAD + 1, 'A');
    expect(decodePayload(long)).toEqual({ status: 'damaged', declared: 0, marks: [] });
    // E1, then 1,001 as a varint.
    expect(decodePayload(Buffer.from([0xe1, 0xe9, 0x07]).toString('base64url')).status).toBe('damaged');
  });
});

describe('limits', () => {
  test('a note is cut at 2,000 units, and not within a character', () => {
    const read = decodePayload(encodePayload([typical(0, `${'a'.repeat(1999)}😀`)]));
    expect(read.marks[0]?.note).toBe('a'.repeat(1999));
  });

  test('a note keeps a byte order mark that begins it', () => {
    expect(decodePayload(encodePayload([typical(0, '\ufeffx')])).marks[0]?.note).toBe('\ufeffx');
  });

  test('marks out of order or too many are refused', () => {
    expect(() => encodePayload([typical(1), typical(0)])).toThrow(RangeError);
    expect(() => encodePayload(Array.from({ length: MAX_MARKS + 1 }, () => typical(0)))).toThrow(RangeError);
  });
});
