import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countVisible, isInvisible, normalise, offsetOfVisible } from '../../lib/anchor/normalise.ts';

const units = 'a Я 漢 😀 e\u0301'.split(' ');
const invisible = [' ', '\n', '\u00a0', '\u00ad', '\u200b', '\u200d', '\u202e', '\ufeff'];
const text = fc.string({ unit: fc.constantFrom(...units, ...invisible), maxLength: 40, size: 'max' });

test('white space, soft hyphens and zero-width characters do not count', () => {
  expect(normalise('a\u00a0 b\n\tc\u00add\u200be\ufefff')).toBe('abcdef');
  expect(normalise('日本 語')).toBe('日本語');
});

test('letters, punctuation, combining marks and surrogates count', () => {
  expect(normalise('é, e\u0301! 😀 — “x”')).toBe('é,e\u0301!😀—“x”');
});

test('normalising twice is normalising once', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (raw) => {
      expect(normalise(normalise(raw))).toBe(normalise(raw));
    }),
  );
});

test('each of the 65,536 code units is invisible if the rule says so', () => {
  // White space as JavaScript has it, soft hyphen, bidi controls and zero-width characters, one by one.
  const spaces = [9, 10, 11, 12, 13, 0x20, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff];
  const quads = Array.from({ length: 11 }, (_, i) => 0x2000 + i);
  const others = [0xad, 0x061c, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f];
  const controls = [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064];
  const isolates = [0x2066, 0x2067, 0x2068, 0x2069];
  const rule = new Set([...spaces, ...quads, ...others, ...controls, ...isolates]);
  const wrong: number[] = [];
  for (let unit = 0; unit < 0x10000; unit++) {
    const isGone = normalise(String.fromCharCode(unit)) === '';
    if (isInvisible(unit) !== rule.has(unit) || isGone !== rule.has(unit)) wrong.push(unit);
  }
  expect(wrong).toEqual([]);
});

test('the offset of the n-th visible unit has n visible ones before it', () => {
  fc.assert(
    fc.property(text, fc.nat(30), (raw, n) => {
      const offset = offsetOfVisible(raw, n);
      if (n >= normalise(raw).length) expect(offset).toBe(raw.length);
      else {
        expect(isInvisible(raw.charCodeAt(offset))).toBe(false);
        expect(countVisible(raw, offset)).toBe(n);
      }
    }),
  );
});

test('as many units are visible as the normalised text has', () => {
  fc.assert(
    fc.property(text, fc.nat(30), (raw, end) => {
      expect(countVisible(raw)).toBe(normalise(raw).length);
      expect(countVisible(raw, Math.min(end, raw.length))).toBe(normalise(raw.slice(0, end)).length);
    }),
  );
});
