import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countVisible, isInvisible, normalise, offsetOfVisible } from '../../lib/anchor/normalise.ts';

const text = fc.string({
  unit: fc.constantFrom(
    'a',
    'Я',
    '漢',
    '\u{1f600}',
    ' ',
    '\n',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u200d',
    '\ufeff',
  ),
});

test('white space, soft hyphens and zero-width characters do not count', () => {
  expect(normalise('a\u00a0 b\n\tc\u00add\u200be\ufefff')).toBe('abcdef');
  expect(normalise('日本 語')).toBe('日本語');
});

test('normalising twice is normalising once', () => {
  fc.assert(
    fc.property(text, (raw) => {
      expect(normalise(normalise(raw))).toBe(normalise(raw));
    }),
  );
});

test('the offset of the n-th visible character has n visible ones before it', () => {
  fc.assert(
    fc.property(text, fc.nat(30), (raw, n) => {
      const visible = normalise(raw).length;
      const offset = offsetOfVisible(raw, n);
      if (n >= visible) expect(offset).toBe(raw.length);
      else {
        expect(isInvisible(raw.charAt(offset))).toBe(false);
        expect(countVisible(raw, offset)).toBe(n);
      }
    }),
  );
});
