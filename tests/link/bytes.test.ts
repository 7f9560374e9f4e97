import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64url, encodeBase64url } from '../../lib/link/base64url.ts';
import { MAX_VARINT, readVarint, writeVarint } from '../../lib/link/varint.ts';

describe('base64url', () => {
  test('is what Node writes and reads', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const text = Buffer.from(bytes).toString('base64url');
        expect(encodeBase64url(bytes)).toBe(text);
        expect(decodeBase64url(text)).toEqual(bytes);
      }),
    );
  });

  test('ends at a foreign character', () => {
    expect([...decodeBase64url('AQID.BAU')]).toEqual([1, 2, 3]);
    expect([...decodeBase64url('…')]).toEqual([]);
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
