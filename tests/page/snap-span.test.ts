import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { snapSpan } from '../../lib/page/snap-span.ts';

/** Snaps the span between '[' and ']' of the text, and returns the words. */
function snap(marked: string): string {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const text = marked.replace(/[⟦⟧]/g, '');
  const span = snapSpan(text, { start, end });
  return text.slice(span.start, span.end);
}

describe('snapSpan', () => {
  test.each([
    ['whole words stay', 'The ⟦cities met⟧ again', 'cities met'],
    ['half words are taken whole', 'The ci⟦ties m⟧et again', 'cities met'],
    ['white space at the ends is trimmed', 'The⟦ cities ⟧met', 'cities'],
    ['Cyrillic words', 'Города вст⟦ретились в Том⟧ске', 'встретились в Томске'],
    ['Arabic words', 'اجتمعت ال⟦مدن في توم⟧سك', 'المدن في تومسك'],
    ['a word with an apostrophe is one', 'I do⟦n’t kn⟧ow', 'don’t know'],
    ['an opening bracket without its partner goes', 'met ⟦(again⟧ in May)', 'again'],
    ['a closing bracket without its partner goes', 'met (again ⟦in May)⟧ and', 'in May'],
    ['brackets that match stay', 'met ⟦(again)⟧ in', '(again)'],
    ['nested brackets', 'met ⟦[(again)⟧ in', '(again)'],
    ['unmatched curly quotation marks go', 'said: ⟦“We compete⟧ on speed”', 'We compete'],
    ['matching quotation marks stay', 'said: ⟦“We compete.”⟧ Then', '“We compete.”'],
    ['unmatched straight quotation marks go', 'said: ⟦"We compete⟧ on speed"', 'We compete'],
    ['German quotation marks match', 'sagte ⟦„Ja“⟧ und', '„Ja“'],
    ['the full stop of a sentence is taken', 'One. ⟦Two words⟧. Three.', 'Two words.'],
    ['also at the start of a block', 'Title\n⟦Two words⟧. Three.', 'Two words.'],
    ['also of several sentences', '⟦One here. Two there⟧. Three.', 'One here. Two there.'],
    ['also a question mark', 'So. ⟦Is it far⟧? No.', 'Is it far?'],
    ['also an ideographic full stop', '⟦都市が集まる⟧。次に', '都市が集まる。'],
    ['part of a sentence stays without it', 'One two ⟦three four⟧. Five.', 'three four'],
    ['a decimal point closes nothing', '⟦Pi is 3⟧.14 or so', 'Pi is 3.14'],
  ])('%s', (_what, marked, words) => {
    expect(snap(marked)).toBe(words);
  });

  test('a selection of white space only comes back empty', () => {
    expect(snap('The⟦ ⟧cities')).toBe('');
  });

  test('snapping twice is snapping once', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '.', '(', ')', '“', '”', "'", '"', '\n', '漢'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(60), (words, a, b) => {
        const start = Math.min(a, b, words.length);
        const once = snapSpan(words, { start, end: Math.min(words.length, Math.max(a, b)) });
        expect(snapSpan(words, once)).toEqual(once);
      }),
    );
  });
});
