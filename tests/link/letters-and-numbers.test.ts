import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLetterReader, createLetterWriter, readLetters } from '../../lib/link/letter-bits.ts';
import { MAX_VARINT, readVarint, writeVarint } from '../../lib/link/varint.ts';

describe('letters', () => {
  test('are what Node writes of the same bytes in base64url', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const writer = createLetterWriter();
        for (const byte of bytes) writer.put(byte, 8);
        const text = Buffer.from(bytes).toString('base64url');
        expect(writer.text()).toBe(text);
        expect([...readLetters(text)]).toEqual([...writer.letters()]);
      }),
    );
  });

  test('hold numbers of any number of bits, and zeros behind the end', () => {
    const number = fc
      .integer({ min: 0, max: 32 })
      .chain((count) => fc.tuple(fc.integer({ min: 0, max: 2 ** count - 1 }), fc.constant(count)));
    fc.assert(
      fc.property(fc.array(number), (numbers) => {
        const writer = createLetterWriter();
        for (const [value, count] of numbers) writer.put(value, count);
        writer.fill();
        expect(writer.length() % 6).toBe(0);
        const read = createLetterReader(readLetters(writer.text()), 0);
        expect(numbers.map(([, count]) => read(count))).toEqual(numbers.map(([value]) => value));
        read(6);
        expect(read(32)).toBe(0);
      }),
    );
  });

  test('are read from where one says, up to a foreign character', () => {
    expect(createLetterReader(readLetters('AB_'), 1)(12)).toBe(0b000001_111111);
    expect([...readLetters('AQ.D')]).toEqual([0, 16]);
    expect([...readLetters('…')]).toEqual([]);
  });
});

describe('varint', () => {
  test('comes back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_VARINT }), (value) => {
        const bytes: number[] = [];
        writeVarint(bytes, value);
        expect(readVarint(Uint8Array.from(bytes), 0)).toEqual({ value, next: bytes.length });
        expect(readVarint(Uint8Array.from(bytes.slice(0, -1)), 0)).toBe('cut');
      }),
    );
  });

  test.each([
    [0, [0]],
    [127, [127]],
    [128, [128, 1]],
    [300, [172, 2]],
  ])('%i is spelt as LEB128 says', (value, expected) => {
    const bytes: number[] = [];
    writeVarint(bytes, value);
    expect(bytes).toEqual(expected);
  });

  test('what is too large is refused', () => {
    expect(() => writeVarint([], MAX_VARINT + 1)).toThrow(RangeError);
    expect(() => writeVarint([], -1)).toThrow(RangeError);
    expect(readVarint(Uint8Array.of(255, 255, 255, 255, 15), 0)).toBe('damaged');
    expect(readVarint(Uint8Array.of(255, 255, 255, 255, 255, 255), 0)).toBe('damaged');
  });
});
