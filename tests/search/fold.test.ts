import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '../../lib/search/fold.ts';
import { foldWithMap } from '../../lib/search/fold-map.ts';

it.each([
  ['typographic quotes', '‘a’ “b” «c» „d“', `'a' "b" "c" "d"`],
  ['an apostrophe', 'Don’t', "don't"],
  ['an acute accent that stands alone', 'd´accord', "d'accord"],
  ['dashes', 'a–b—c‑d−e', 'a-b-c-d-e'],
  ['an ellipsis', 'and so on…', 'and so on...'],
  ['spaces of all kinds', 'a\u00a0b\u3000c\t\n  d', 'a b c d'],
  ['line ends', 'a\r\nb\u2028c', 'a b c'],
  ['U+0000', 'a\0b', 'a b'],
  ['soft hyphens and joiners', 'co\u00adope\u200bration', 'cooperation'],
  ['case', 'ULAANBAATAR', 'ulaanbaatar'],
  ['accents', 'Résumé', 'resume'],
  ['decomposed letters', 'u\u0308ber', 'uber'],
  ['ß', 'Straße', 'strasse'],
  ['letters with strokes', 'Łódź, smørrebrød', 'lodz, smorrebrod'],
  ['ligatures', 'Œuvre, ﬁne', 'oeuvre, fine'],
  ['Turkish i', 'İstanbul ısı', 'istanbul isi'],
  ['a final sigma', 'Ὀδυσσεύς', 'οδυσσευσ'],
  ['ё', 'Ёлка', 'елка'],
  ['й, composed or not', 'мой и\u0306', fold('мои\u0306 й')],
  ['Arabic vowel signs and stretching', 'كِتَابٌ كـــتاب', 'كتاب كتاب'],
  ['Persian letters', 'کتابی', 'كتابي'],
  ['Hebrew points', 'שָׁלוֹם', 'שלום'],
  ['full width', 'ＡＢＣ１２３', 'abc123'],
  ['emoji and their selectors', '❤\ufe0f 👍', '❤ 👍'],
])('folds %s', (_, text, folded) => expect(fold(text)).toBe(folded));

it.each([
  ['Japanese voicing', 'がっこう', 'かっこう'],
  ['Thai vowels', 'กิน', 'กน'],
])('keeps %s', (_, one, other) => expect(fold(one)).not.toBe(fold(other)));

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('a', ' ', '\n', 'ß', 'İ', '’', 'é', '\u0301', '´', '`', '\0', '한', 'ς'),
  }),
);

it('folds what is folded to itself, and leaves no separator in it', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const folded = fold(text);
      expect(fold(folded)).toBe(folded);
      expect(folded).not.toMatch(/[\0\n\r\u2028\u2029]| {2}/u);
    }),
    { numRuns: 2000 },
  );
});

it('folds grapheme by grapheme to the same', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(foldWithMap(text).folded).toBe(fold(text));
    }),
    { numRuns: 2000 },
  );
});
