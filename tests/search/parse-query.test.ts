import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INKS, type Ink } from '../../lib/model.ts';
import { endOfPeriod, readPeriod, startOfPeriod } from '../../lib/search/local-period.ts';
import { parseQuery } from '../../lib/search/parse-query.ts';
import { EMPTY_QUERY, FLAGS, type Query } from '../../lib/search/query.ts';
import { writeQuery } from './write-query.ts';

const INK_NAMES = new Map<string, Ink>([
  ['exam', 'rose'],
  ['sonne', 'sun'],
]);
type Parts = Partial<Omit<Query, 'without'>> & { readonly without?: Partial<Query['without']> };
const query = ({ without, ...parts }: Parts): Query => ({
  ...EMPTY_QUERY,
  ...parts,
  without: { ...EMPTY_QUERY.without, ...without },
});

describe('parseQuery', () => {
  it.each<[string, string, Parts]>([
    ['nothing', '  ', {}],
    ['words', ' river  Straße ', { words: ['river', 'Straße'] }],
    ['a phrase', 'a "river  cruise" b', { words: ['a', 'b'], phrases: ['river cruise'] }],
    ['English quotes', '“river cruise”', { phrases: ['river cruise'] }],
    ['German quotes', '„am Fluss“', { phrases: ['am Fluss'] }],
    ['French quotes', '« au bord »', { phrases: ['au bord'] }],
    ['quotes turned inwards', '»am Fluss«', { phrases: ['am Fluss'] }],
    ['Chinese and Japanese quotes', '「東京」と『京都』', { words: ['と'], phrases: ['東京', '京都'] }],
    ['a quote not closed yet', '"river crui', { words: ['river', 'crui'] }],
    ['an empty phrase', '"" x', { words: ['x'] }],
    ['minus words', 'a -b', { words: ['a'], without: { words: ['b'] } }],
    ['minus phrases', '-"a b"', { without: { phrases: ['a b'] } }],
    ['a lone minus', 'a - b', { words: ['a', '-', 'b'] }],
    ['a hyphen in a word', 'well-known', { words: ['well-known'] }],
    ['a site', 'site:news.example', { sites: ['news.example'] }],
    ['a site by its address', 'site:https://www.News.example/x?y', { sites: ['news.example'] }],
    ['a site with letters beyond ASCII', 'site:bücher.example', { sites: ['xn--bcher-kva.example'] }],
    ['no site', '-site:example.org', { without: { sites: ['example.org'] } }],
    ['tags', 'tag:a -TAG:b tag:"to read"', { tags: ['a', 'to read'], without: { tags: ['b'] } }],
    ['inks', 'color:sun colour:Leaf', { inks: ['sun', 'leaf'] }],
    ['an ink by its name', 'color:Exam -color:Sonne', { inks: ['rose'], without: { inks: ['sun'] } }],
    ['dates', 'after:2023 before:2024-5', { after: '2023', before: '2024-05' }],
    [
      'the narrower of dates',
      'before:2024-05-03 before:2024 after:2019 after:2019-11',
      { before: '2024', after: '2019' },
    ],
    [
      'flags',
      'has:note is:orphan -is:shared',
      { flags: ['has:note', 'is:orphan'], without: { flags: ['is:shared'] } },
    ],
    ['an address', 'http://a.example/', { words: ['http://a.example/'] }],
    ['what is no operator', 'note:this 10:30', { words: ['note:this', '10:30'] }],
    ['what is no date', 'before:soon after:2024-13', { words: ['before:soon', 'after:2024-13'] }],
    ['what is no flag or ink', 'is:it color:none', { words: ['is:it', 'color:none'] }],
    ['an operator without a value yet', 'tag: site:', { words: ['tag:', 'site:'] }],
    ['what is said twice', 'a a tag:b tag:b', { words: ['a'], tags: ['b'] }],
    ['full-width signs', 'tag：旅行 －京都', { tags: ['旅行'], without: { words: ['京都'] } }],
  ])('reads %s', (_, text, parts) => expect(parseQuery(text, INK_NAMES)).toEqual(query(parts)));

  it('never throws, and reads what it wrote of anything', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '-',
        '"',
        '“',
        '”',
        '«',
        '「',
        '」',
        ' ',
        ':',
        'tag:',
        'site:',
        'before:2',
        '024',
        'a',
        'é',
        '\0',
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          pieces.map((all) => all.join('')),
        ),
        (text) => {
          const read = parseQuery(text);
          expect(parseQuery(writeQuery(read))).toEqual(read);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

const word = fc.stringMatching(/^[\p{L}\d][\p{L}\d'’.-]{0,8}$/u);
const values = (unit: fc.Arbitrary<string>) => fc.uniqueArray(unit, { maxLength: 3 });
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const asked = fc.record({
  words: values(word),
  phrases: values(phrase),
  sites: values(fc.constantFrom('a.example', 'example.org', 'xn--bcher-kva.example', 'localhost')),
  tags: values(fc.oneof(word, phrase, fc.constantFrom('«x»', 'say "x"', 'a:b', '-a'))),
  inks: values(fc.constantFrom(...INKS)) as fc.Arbitrary<Ink[]>,
  flags: values(fc.constantFrom(...FLAGS)) as fc.Arbitrary<Query['flags'][number][]>,
});
const period = fc.option(fc.constantFrom('2024', '2024-05', '2024-02-29', '1999-12-31'));
const queries: fc.Arbitrary<Query> = fc
  .tuple(asked, asked, period, period)
  .map(([wanted, without, before, after]) => ({ ...wanted, without, before, after }));

describe('writeQuery', () => {
  it('writes what parseQuery reads as the same', () => {
    fc.assert(
      fc.property(queries, (given) => {
        expect(parseQuery(writeQuery(given))).toEqual(given);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('periods', () => {
  const local = (year: number, month: number, day: number) => new Date(year, month - 1, day).getTime();

  it('begin and end by the local clock', () => {
    expect([startOfPeriod('2024'), endOfPeriod('2024')]).toEqual([local(2024, 1, 1), local(2025, 1, 1)]);
    expect([startOfPeriod('2024-12'), endOfPeriod('2024-12')]).toEqual([
      local(2024, 12, 1),
      local(2025, 1, 1),
    ]);
    expect([startOfPeriod('2024-02-29'), endOfPeriod('2024-02-29')]).toEqual([
      local(2024, 2, 29),
      local(2024, 3, 1),
    ]);
  });

  it.each(['2023-02-29', '2024-00', '2024-04-31', '24', '2024-1-1-1', ''])('are not %s', (text) =>
    expect(readPeriod(text)).toBeNull(),
  );
});
