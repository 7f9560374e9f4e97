import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../lib/search/excerpt.ts';
import { findMatches } from '../../lib/search/find-matches.ts';
import { fold } from '../../lib/search/fold.ts';
import { parseQuery } from '../../lib/search/parse-query.ts';

const found = (text: string, query: string) =>
  findMatches(text, parseQuery(query)).map(({ start, end }) => text.slice(start, end));

describe('findMatches', () => {
  it.each<[string, string, string, string[]]>([
    ['words wherever they stand', 'one river, another RIVER', 'river one', ['one', 'river', 'RIVER']],
    ['beginnings alone, where there are any', 'art for a party', 'art', ['art']],
    ['the inside of words, where that is all', 'a party', 'art', ['art']],
    ['accents, composed and not', 'Résumé, re\u0301sume\u0301', 'resume', ['Résumé', 're\u0301sume\u0301']],
    ['all of a letter that half is asked of', 'Straße', 'stras', ['Straß']],
    ['a phrase across a line end', 'one river\r\n  cruise', '"river cruise"', ['river\r\n  cruise']],
    ['typographic apostrophes', 'we don’t', "don't", ['don’t']],
    ['Chinese', '我在北京大学', '北京', ['北京']],
    ['Arabic with its vowel signs', 'قَرَأْتُ الكِتَابَ', 'الكتاب', ['الكِتَابَ']],
    ['whole emoji', 'ok 👍🏽 ok', '👍', ['👍🏽']],
    ['words that touch as one', 'riverboat', 'river "riverboat"', ['riverboat']],
    ['nothing', 'one', 'two', []],
  ])('shows %s', (_, text, query, matches) => expect(found(text, query)).toEqual(matches));

  it('gives ranges apart from each other whose text has what was asked', () => {
    const unit = fc.constantFrom('a', 'b', ' ', 'é', 'e\u0301', 'ß', '京', '👍🏽', '’', '\n', 'İ', 'ﬁ');
    const text = fc.string({ unit, maxLength: 30 });
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', 'e', 's', '京', '👍🏽', 'fi'),
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(text, fc.array(word, { minLength: 1, maxLength: 3 }), (given, words) => {
        const ranges = findMatches(given, { words, phrases: [] });
        let last = -1;
        for (const { start, end } of ranges) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          last = end;
          const folded = fold(given.slice(start, end));
          expect(words.some((each) => folded.includes(fold(each)))).toBe(true);
        }
        expect(ranges.length > 0).toBe(words.some((each) => fold(given).includes(fold(each))));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('excerptOf', () => {
  const text = `${'before it all '.repeat(20)}the river cruise ${'and so it went on '.repeat(20)}`.trim();

  it('shows the words around what was found, cut between words', () => {
    const { text: shown, ranges } = excerptOf(text, findMatches(text, parseQuery('river')), 80);
    expect(shown).toMatch(/^…(?:before|it|all) .* the river cruise .* (?:and|so|it|went|on)…$/u);
    expect(shown.length).toBeLessThan(90);
    expect(ranges.map(({ start, end }) => shown.slice(start, end))).toEqual(['river']);
  });

  it('shows the beginning where nothing was found, and a short text whole', () => {
    expect(excerptOf(text, [], 40).text).toBe('before it all before it all before it…');
    expect(excerptOf('short', [{ start: 0, end: 2 }], 40)).toEqual({
      text: 'short',
      ranges: [{ start: 0, end: 2 }],
    });
  });

  it('shows what was found, although there is only a long word to be cut after it', () => {
    const long = 'one กำกำกำกำกำกำกำ';
    const { ranges } = excerptOf(long, findMatches(long, parseQuery('กำ')), 8);
    expect(ranges.length).toBeGreaterThan(0);
    const { text: shown } = excerptOf('\r\naกำกำe\u0301', [{ start: 2, end: 3 }], 8);
    expect(shown).toContain('a');
  });

  it('shows where most is', () => {
    const far = `river ${'x '.repeat(200)} river cruise ${'y '.repeat(200)}`;
    expect(excerptOf(far, findMatches(far, parseQuery('river cruise')), 60).text).toContain('river cruise');
  });

  it('cuts no grapheme, keeps its size, and shows the same words in its ranges', () => {
    const unit = fc.constantFrom('a', ' ', '京', '👨‍👩‍👧', 'e\u0301', '\r\n', '🇩🇪', 'กำ');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 120 }), fc.integer({ min: 8, max: 40 }), (given, length) => {
        const ranges = findMatches(given, { words: ['a', '京'], phrases: [] });
        const { text: shown, ranges: shifted } = excerptOf(given, ranges, length);
        const bare = shown.replace(/^…|…$/gu, '');
        const borders = new Set([0, given.length]);
        for (const { index } of new Intl.Segmenter().segment(given)) borders.add(index);
        const at = given.indexOf(bare);
        const isClean = Array.from(borders).some(
          (start) => borders.has(start + bare.length) && given.startsWith(bare, start),
        );
        expect({ at: at >= 0, isClean }).toEqual({ at: true, isClean: true });
        expect(shown.length).toBeLessThanOrEqual(Math.max(length + 2, 2 * length + 2));
        for (const { start, end } of shifted) expect(shown.slice(start, end)).toMatch(/^[a京]+$/u);
        if (ranges.length > 0) expect(shifted.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });
});
