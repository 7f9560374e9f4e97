import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findHighlightFault } from '../../lib/check-highlight.ts';
import type { Highlight } from '../../lib/model.ts';
import { FALLBACK, readAll } from './read-text.ts';

const readFixture = (name: string, size?: number) =>
  readAll(readFileSync(new URL(`../fixtures/imports/${name}`, import.meta.url)), size);

const time = (text: string) => Date.parse(text);

/** What a reader sees of a mark. */
const shown = ({ createdAt, ink, note, quote, tags, title }: Highlight) => ({
  quote,
  note,
  tags,
  ink,
  title,
  createdAt,
});

const TITLE = 'Thirteen cities meet in Tomsk';
const CRUISE = {
  quote: 'one river cruise',
  note: 'Ask who pays for the boat.',
  tags: ['travel', 'tomsk'],
  ink: 'sun',
  title: TITLE,
};
const SIBERIA = {
  quote: 'It is the first time that the network meets in Siberia.',
  note: 'Why so late?',
  tags: ['history'],
  ink: 'sky',
  title: TITLE,
  createdAt: time('2026-09-04T10:21:07Z'),
};

test('Hypothesis, JSON', async () => {
  const { format, highlights, rejected } = await readFixture('hypothesis.json');
  expect(format).toBe('hypothesis');
  expect(highlights.map(shown)).toEqual([
    { ...CRUISE, createdAt: time('2026-09-04T10:21:07.512Z') },
    {
      quote: 'thirteen different bells',
      note: '',
      tags: [],
      ink: 'sun',
      title: TITLE,
      createdAt: time('2026-09-04T10:30:00Z'),
    },
  ]);
  expect(highlights[0]).toMatchObject({
    rawUrl: 'https://press.example/release/',
    pageKey: 'press.example/release',
    updatedAt: time('2026-09-04T11:02:44Z'),
    deletedAt: 0,
    origin: null,
    selectors: {
      range: null,
      quote: { prefix: 'forty-two talks, six site visits and ', suffix: ', “weather permitting”.' },
      position: { start: 0, end: 'onerivercruise'.length },
      distinction: null,
    },
  });
  expect(highlights[1]?.selectors.quote.suffix).toBe('. After the session A cl');
  expect(rejected.map(({ at, rejected: { code } }) => [at, code])).toEqual([
    [3, 'reply'],
    [4, 'no-quote'],
  ]);
  const { highlights: fromApi } = await readFixture('hypothesis-api.json');
  expect(fromApi).toEqual(highlights.slice(0, 1));
});

test('Hypothesis, CSV', async () => {
  const { format, highlights, rejected } = await readFixture('hypothesis.csv', 40);
  expect(format).toBe('hypothesis-csv');
  expect(highlights.map(shown)).toEqual([
    { ...CRUISE, title: '', createdAt: new Date(2026, 8, 4, 10, 21).getTime() },
    {
      quote: 'who calls whom, in which language, and within how many minutes',
      note: 'The three questions.\n\n"Minutes" above all.',
      tags: [],
      ink: 'sun',
      title: '',
      createdAt: new Date(2026, 8, 4, 10, 25).getTime(),
    },
  ]);
  expect(rejected.map(({ at, rejected: { code } }) => [at, code])).toEqual([
    [3, 'reply'],
    [4, 'no-quote'],
  ]);
});

test('Hypothesis, text', async () => {
  const { format, highlights, rejected } = await readFixture('hypothesis.txt');
  expect(format).toBe('hypothesis-text');
  expect(highlights.map(shown)).toEqual([
    { ...CRUISE, createdAt: new Date(2026, 8, 4, 10, 21).getTime() },
    {
      quote: 'who calls whom, in which language, and within how many minutes',
      note: 'The three questions.\n\n"Minutes" above all.',
      tags: [],
      ink: 'sun',
      title: TITLE,
      createdAt: new Date(2026, 8, 4, 10, 25).getTime(),
    },
    {
      quote: 'thirteen different bells',
      note: '',
      tags: [],
      ink: 'sun',
      title: TITLE,
      createdAt: new Date(2026, 8, 5, 9, 0).getTime(),
    },
  ]);
  expect(rejected.map(({ at }) => at)).toEqual([3]);
});

test('Readwise, JSON', async () => {
  const { format, highlights, rejected } = await readFixture('readwise.json');
  expect(format).toBe('readwise');
  expect(highlights.map(shown)).toEqual([
    { ...SIBERIA, createdAt: time('2026-09-04T10:21:07.512Z') },
    {
      quote: 'households are paid for the electricity they do not use',
      note: '',
      tags: [],
      ink: 'leaf',
      title: TITLE,
      createdAt: time('2026-09-04T10:21:07.512Z'),
    },
  ]);
  expect(highlights[0]).toMatchObject({
    pageKey: 'press.example/release',
    updatedAt: time('2026-09-06T07:00:00Z'),
  });
  expect(rejected.map(({ at, rejected: { code } }) => [at, code])).toEqual([
    [3, 'removed'],
    [4, 'no-address'],
  ]);
});

test('Readwise, CSV: what it exports has no addresses, what it takes has', async () => {
  const exported = await readFixture('readwise.csv');
  expect(exported.format).toBe('readwise-csv');
  expect(exported.highlights).toEqual([]);
  expect(exported.rejected.map(({ rejected, says }) => [rejected.code, says])).toEqual([
    ['no-address', SIBERIA.quote],
    ['no-address', 'Every map is a letter to somebody who is not here.'],
  ]);
  const taken = await readFixture('readwise-with-address.csv', 7);
  expect(taken.highlights.map(shown)).toEqual([{ ...SIBERIA, tags: [], ink: 'sun' }]);
  expect(taken.rejected.map(({ rejected }) => rejected.code)).toEqual(['no-address']);
});

test('Obsidian Web Clipper', async () => {
  const { format, highlights } = await readFixture('obsidian.json');
  expect(format).toBe('obsidian');
  expect(highlights.map(({ quote, note, createdAt }) => [quote, note, createdAt])).toEqual([
    ['one river cruise', '', time('2026-09-04T10:21:07.512Z')],
    [
      'What is on the table\nCrisis management comes first.',
      'Begin here.\n\nThen the rest.',
      time('2026-09-04T10:22:00Z'),
    ],
    ['Not on any page of ours.', '', time('2026-09-04T10:23:00Z')],
  ]);
  expect(highlights[1]?.selectors.quote.exact).toBe('What is on the table Crisis management comes first.');
  const [html] = (await readFixture('obsidian-html.json')).highlights;
  expect(html?.quote).toMatch(
    /^The Asian Network of Major Cities 21 opened its 13th plenary session .* together next\.$/,
  );
});

describe('W3C annotations', () => {
  const cruise = {
    ...CRUISE,
    tags: ['travel'],
    ink: 'leaf',
    title: '',
    createdAt: time('2026-09-04T10:21:07Z'),
  };
  const bells = {
    quote: 'thirteen different bells',
    note: 'No date at all.',
    tags: [],
    ink: 'sun',
    title: '',
    createdAt: FALLBACK,
  };

  test.each([
    ['w3c-annotation.jsonld', [cruise], 0],
    ['w3c-list.jsonld', [cruise, bells], 1],
    ['w3c-page.jsonld', [cruise, bells], 1],
    ['w3c-collection.jsonld', [cruise, bells], 0],
  ])('%s', async (name, marks, rejections) => {
    const { format, highlights, rejected } = await readFixture(name);
    expect(format).toBe('w3c');
    expect(highlights.map(shown)).toEqual(marks);
    expect(rejected.map(({ rejected: { code } }) => code)).toEqual(Array(rejections).fill('no-quote'));
  });
});

const FILES = [
  ...['hypothesis.json', 'hypothesis.csv', 'hypothesis.txt', 'readwise.json', 'readwise-with-address.csv'],
  ...['obsidian.json', 'obsidian-html.json', 'w3c-annotation.jsonld', 'w3c-list.jsonld', 'w3c-page.jsonld'],
];

test.each(FILES)(
  'the marks of %s are such as the store takes, with ids that are always the same',
  async (name) => {
    const first = await readFixture(name);
    const again = await readFixture(name, 13);
    expect(first.trouble).toBeNull();
    expect(first.highlights.map(findHighlightFault)).toEqual(first.highlights.map(() => null));
    expect(first.highlights.every(({ id }) => /^[\w-]{21}$/.test(id))).toBe(true);
    expect(new Set(first.highlights.map(({ id }) => id)).size).toBe(first.highlights.length);
    expect(again.events).toEqual(first.events);
  },
);
