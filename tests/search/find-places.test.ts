import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Highlight } from '../../lib/model.ts';
import { findAmongNewest } from '../../lib/search/find-places.ts';
import { fold } from '../../lib/search/fold.ts';
import { parseQuery } from '../../lib/search/parse-query.ts';
import { sampleHighlight } from '../components/popup-samples.ts';
import { idsFound, search, searchableOf } from './search-over.ts';

const PAGE = { pageKey: 'p', rawUrl: 'https://news.example/caf%C3%A9', title: 'The harbour' };
const mark = (id: string, quote: string, fields: Partial<Highlight> = {}) =>
  sampleHighlight({ id, quote, ...PAGE, pageKey: id, ...fields });
const finds = (quote: string, query: string, fields: Partial<Highlight> = {}) =>
  idsFound([mark('a', quote, fields)], query).length === 1;

describe('a mark is found', () => {
  it.each([
    ['by words in any order', 'one river cruise', 'cruise one'],
    ['by prefixes', 'one river cruise', 'cru'],
    ['by what stands inside a word', 'Donaudampfschiff', 'dampf'],
    ['by a phrase', 'one river cruise', '"river cruise"'],
    ['by a phrase across a line end', 'one river\n cruise', '"river cruise"'],
    ['by its page', 'one river', 'river HARBOUR café news.example'],
    ['without accents', 'Résumé', 'resume'],
    ['without a typographic apostrophe', 'we don’t', "don't"],
    ['by ss', 'Straße', 'STRASSE'],
    ['by Chinese characters', '我昨天去了北京大学图书馆', '北京 图书'],
    ['by Japanese', '昨日、東京タワーに行きました', '東京'],
    ['by Thai', 'ฉันไปตลาดเมื่อวานนี้', 'ตลาด'],
    ['by Korean syllables', '나는 한국어를 배운다', '한국'],
    ['by Arabic without vowel signs', 'قَرَأْتُ الكِتَابَ', 'الكتاب'],
    ['by Arabic with vowel signs', 'قرأت الكتاب', 'الكِتَاب'],
    ['by Hebrew without points', 'שָׁלוֹם עֲלֵיכֶם', 'שלום'],
    ['by Cyrillic without ё', 'Зелёная ёлка', 'елка'],
    ['by Turkish letters', 'ISPARTA ılıca', 'ısparta ilica'],
    ['by an emoji', 'well done 👍🏽', '👍'],
  ])('%s', (_, quote, query) => expect(finds(quote, query)).toBe(true));

  it('by its note and its tags', () => {
    expect(finds('one', 'thoughts travel', { note: 'Second thoughts', tags: ['Travel'] })).toBe(true);
  });

  it.each([
    ['of words that run together across quote and note', 'two', '"two second"'],
    ['of one word of two', 'one river', 'river zebra'],
    ['of the words of a phrase in another order', 'cruise river', '"river cruise"'],
    ['left out by a minus word', 'one river', 'one -river'],
    ['left out by a minus phrase', 'one river', 'one -"one river"'],
    ['left out by a word of its page', 'one river', 'one -harbour'],
  ])('not because %s', (_, quote, query) => expect(finds(quote, query, { note: 'Second' })).toBe(false));

  it('although a minus word stands inside one of its words', () =>
    expect(finds('a party of four', 'four -art')).toBe(true));
});

describe('the best comes first', () => {
  it('beginnings, then own text, then whole words, then the newest', () => {
    const marks = [
      mark('inside', 'a party'),
      mark('page', 'nothing', { title: 'Art of today' }),
      mark('prefix', 'an article', { createdAt: 3 }),
      mark('whole, older', 'the art', { createdAt: 1 }),
      mark('whole, newer', 'art, and more', { createdAt: 2 }),
    ];
    expect(idsFound(marks, 'art')).toEqual(['whole, newer', 'whole, older', 'prefix', 'page', 'inside']);
  });

  it('all words at beginnings before one inside', () => {
    const marks = [
      mark('one inside', 'art in a harpsichord'),
      mark('both', 'chord and article', { createdAt: 1 }),
    ];
    expect(idsFound(marks, 'art chord')).toEqual(['both', 'one inside']);
  });

  it('is the whole word further on, where the same text has it inside first', () => {
    const marks = [mark('later', 'parties and art'), mark('prefix', 'article')];
    expect(idsFound(marks, 'art')).toEqual(['later', 'prefix']);
  });

  it('takes scripts without spaces as words wherever they begin', () => {
    const marks = [mark('page', '无', { title: '北京' }), mark('own', '我在北京大学', { createdAt: 1 })];
    expect(idsFound(marks, '北京')).toEqual(['own', 'page']);
  });

  it('is the newest where nothing is asked', () => {
    const marks = [mark('old', 'a', { createdAt: 1 }), mark('new', 'b', { createdAt: 2 })];
    expect(idsFound(marks, '')).toEqual(['new', 'old']);
  });
});

it('ranks alike where few of many marks are looked into', () => {
  const other = Array.from({ length: 40 }, (_, i) => mark(`o${i}`, 'art', { ink: 'leaf' }));
  const few = ['a party', 'the article', 'art'].map((quote, i) => mark(`${i}`, quote, { ink: 'sun' }));
  expect(idsFound([...other, ...few], 'art color:sun')).toEqual(['2', '1', '0']);
});

it('among the newest, what they have is found first', () => {
  const marks = searchableOf(
    ['art', 'art', 'party', 'sea', 'art'].map((quote, i) => mark(`${i}`, quote, { createdAt: 10 - i })),
  );
  const query = parseQuery('art');
  const work = findAmongNewest(marks, query, { orphans: new Set(), shared: new Set() }, 4);
  let step = work.next();
  while (!step.done) step = work.next();
  expect([...step.value]).toEqual([0, 1, 2]);
});

/** Small alphabets, so that words meet. */
const letters = fc.constantFrom('a', 'b', 'é', 'ß', 'й', '京', 'ก', 'ש', '👍', '’');
const words = fc.string({ unit: letters, minLength: 1, maxLength: 4 });
const text = fc.array(fc.oneof(words, fc.constant('-')), { maxLength: 6 }).map((all) => all.join(' '));
const anyMarks = fc
  .array(fc.record({ quote: text, note: text, title: text, page: fc.nat(3), createdAt: fc.nat(5) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((all) =>
    all.map(({ page, title, ...fields }, i) =>
      mark(`m${i}`, fields.quote, {
        ...fields,
        pageKey: `p${page}`,
        title: `${page % 2 === 0 ? 'ab' : 'é'} ${page}`,
      }),
    ),
  );

it('finds what a plain look into each mark finds', () => {
  fc.assert(
    fc.property(anyMarks, fc.array(words, { minLength: 1, maxLength: 3 }), (marks, asked) => {
      const textOf = ({ quote, note, title, rawUrl }: Highlight) =>
        [quote, note, title, decodeURI(rawUrl)].map(fold).join('\n');
      const expected = marks.filter((each) => asked.every((one) => textOf(each).includes(fold(one))));
      const searched = searchableOf(marks);
      const { places, respelled } = search(searched, asked.join(' '));
      const found = respelled.size > 0 ? [] : Array.from(places, (place) => searched.idOf(place));
      expect(found.sort()).toEqual(expected.map(({ id }) => id).sort());
    }),
    { numRuns: 1000 },
  );
});
