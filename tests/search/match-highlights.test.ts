import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../lib/search/fold.ts';
import { matchHighlights, queryWords } from '../../lib/search/match-highlights.ts';
import { sampleHighlight } from '../components/popup-samples.ts';

const mark = sampleHighlight({
  id: 'a',
  quote: 'Ein Résumé über die Straße nach Ulaanbaatar',
  note: 'Second thoughts',
  title: 'Οδυσσεύς and the sea',
  rawUrl: 'https://news.example/caf%C3%A9/menu',
});
const found = (query: string) => matchHighlights([mark], query).length === 1;

describe('matchHighlights', () => {
  it.each([
    ['one word of the quote', 'Straße'],
    ['another case', 'ULAANBAATAR'],
    ['without diacritics', 'resume'],
    ['with diacritics the text has not', 'Ülaanbäatar'],
    ['ß as ss', 'strasse'],
    ['a final sigma as a sigma', 'ΟΔΥΣΣΕΥΣ'],
    ['a decomposed letter', 'u\u0308ber'],
    ['words in another order', 'ulaanbaatar ein'],
    ['words from quote, note and title together', 'sea thoughts resume'],
    ['the address, as the address bar shows it', 'café'],
    ['the beginning of a word', 'ulaan'],
    ['nothing but white space', ' \t\n '],
  ])('finds %s', (_, query) => expect(found(query)).toBe(true));

  it.each([
    ['a word that is nowhere', 'zebra'],
    ['one word of two', 'Straße zebra'],
    ['words run together across fields', 'ulaanbaatarsecond'],
  ])('does not find %s', (_, query) => expect(found(query)).toBe(false));

  it('tells letters apart that marks make another letter', () => {
    const japanese = sampleHighlight({ id: 'j', quote: 'がっこう' });
    expect(matchHighlights([japanese], 'かっこう')).toEqual([]);
    expect(matchHighlights([japanese], 'がっこう')).toEqual([japanese]);
  });

  it('finds unvocalised Hebrew and Arabic in vocalised text', () => {
    const pointed = sampleHighlight({ id: 'h', quote: 'שָׁלוֹם مُحَمَّد' });
    expect(matchHighlights([pointed], 'שלום محمد')).toEqual([pointed]);
  });

  it('keeps the order it is given', () => {
    const marks = ['c', 'a', 'b'].map((id) => sampleHighlight({ id, quote: 'same' }));
    expect(matchHighlights(marks, 'same').map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  it('finds every highlight by its own quote and by the quote in capitals', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (quote) => {
        const one = sampleHighlight({ id: 'q', quote });
        expect(matchHighlights([one], quote)).toEqual([one]);
        expect(matchHighlights([one], quote.toUpperCase())).toEqual([one]);
      }),
    );
  });

  it('passes over an address that cannot be decoded', () => {
    const broken = sampleHighlight({ id: 'x', rawUrl: 'https://news.example/100%' });
    expect(matchHighlights([broken], '100%')).toEqual([broken]);
  });
});

describe('fold', () => {
  it('is the same when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('queryWords', () => {
  it('splits at any white space', () => {
    expect(queryWords('  Ein\u00a0Wort\n und\tnoch　eins ')).toEqual(['ein', 'wort', 'und', 'noch', 'eins']);
  });
});
