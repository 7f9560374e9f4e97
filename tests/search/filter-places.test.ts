import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Highlight } from '../../lib/model.ts';
import { countFacets } from '../../lib/search/count-facets.ts';
import { inReadingOrder } from '../../lib/search/reading-order.ts';
import { type PlaceOrder, sortPlaces } from '../../lib/search/sort-places.ts';
import { sampleHighlight } from '../components/popup-samples.ts';
import { idsFound, search, searchableOf } from './search-over.ts';

const local = (year: number, month: number, day: number, hour = 0) =>
  new Date(year, month - 1, day, hour).getTime();
const news = { pageKey: 'n', rawUrl: 'https://www.news.example/a', title: 'News' };
const blog = { pageKey: 'b', rawUrl: 'https://blog.news.example/b', title: 'Blog' };
const file = { pageKey: 'f', rawUrl: 'file:///notes.html', title: 'Notes' };
const marks: readonly Highlight[] = [
  sampleHighlight({ id: 'a', ...news, ink: 'sun', tags: ['Éco'], createdAt: local(2024, 5, 2, 23) }, 50),
  sampleHighlight(
    { id: 'b', ...news, ink: 'leaf', tags: ['eco', 'to read'], note: 'n', createdAt: local(2024, 5, 3) },
    10,
  ),
  sampleHighlight({
    id: 'c',
    ...blog,
    ink: 'sun',
    origin: { shareId: 's', ordinal: 0 },
    createdAt: local(2024, 5, 4),
  }),
  sampleHighlight({ id: 'd', ...file, ink: 'rose', note: 'n', createdAt: local(2025, 1, 1) }),
];
const sets = { orphans: new Set(['a', 'gone']), shared: new Set(['b', 'c']) };

describe('conditions leave', () => {
  it.each([
    ['site:news.example', 'abc'],
    ['site:blog.news.example', 'c'],
    ['site:ews.example', ''],
    ['-site:news.example', 'd'],
    ['site:blog.news.example site:example', 'abc'],
    ['color:sun', 'ac'],
    ['color:sun color:rose', 'acd'],
    ['-color:sun -color:rose', 'b'],
    ['tag:ECO', 'ab'],
    ['tag:eco tag:"to read"', 'b'],
    ['-tag:"to read"', 'acd'],
    ['has:note', 'bd'],
    ['-has:note', 'ac'],
    ['has:tag', 'ab'],
    ['is:received', 'c'],
    ['is:orphan', 'a'],
    ['is:shared', 'bc'],
    ['-is:shared has:note', 'd'],
    ['before:2024-05-03', 'a'],
    ['after:2024-05-03', 'cd'],
    ['after:2024-05-02 before:2024-05-04', 'b'],
    ['after:2024', 'd'],
    ['before:2025', 'abc'],
    ['after:2024-05', 'd'],
    ['site:news.example color:sun words', 'ac'],
  ])('of %s %s', (query, ids) => expect(idsFound(marks, query, sets).sort().join('')).toBe(ids));
});

it('facets count what is at these places', () => {
  const searchable = searchableOf(marks);
  const { places } = search(searchable, 'site:news.example');
  expect(countFacets(searchable, places, sets)).toEqual({
    sites: [
      { site: 'news.example', count: 2 },
      { site: 'blog.news.example', count: 1 },
    ],
    tags: [
      { tag: 'eco', count: 1 },
      { tag: 'to read', count: 1 },
      { tag: 'Éco', count: 1 },
    ],
    inks: [
      { ink: 'sun', count: 2 },
      { ink: 'leaf', count: 1 },
    ],
    days: [
      { day: '2024-05-02', count: 1 },
      { day: '2024-05-03', count: 1 },
      { day: '2024-05-04', count: 1 },
    ],
    flags: { 'has:note': 1, 'has:tag': 2, 'is:received': 1, 'is:orphan': 1, 'is:shared': 2 },
  });
});

it.each([
  'UTC',
  'Europe/Berlin',
  // Its clocks skipped midnight in spring.
  'America/Sao_Paulo',
])('every day of ten years is counted as its own by the clock of %s', (zone) => {
  vi.stubEnv('TZ', zone);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
  const days = Array.from({ length: 3650 }, (_, i) => new Date(2013, 0, 1 + i, (i * 7) % 24));
  const searchable = searchableOf(
    days.map((day, i) => sampleHighlight({ id: `${i}`, createdAt: day.getTime() })),
  );
  const { days: counted } = countFacets(searchable, searchable.newest, sets);
  expect(counted.length).toBe(3650);
  expect(counted.every(({ count }) => count === 1)).toBe(true);
  expect([counted[0]?.day, counted[59]?.day, counted.at(-1)?.day]).toEqual([
    '2013-01-01',
    '2013-03-01',
    '2022-12-29',
  ]);
});

describe('places in another order', () => {
  const searchable = searchableOf(marks);
  const order = (by: PlaceOrder) =>
    Array.from(sortPlaces(searchable, Uint32Array.of(1, 3, 0, 2), by), (place) =>
      searchable.idOf(place),
    ).join('');

  it('newest and oldest', () => expect([order('newest'), order('oldest')]).toEqual(['dcba', 'abcd']));

  it('by page, the one marked last first, in reading order', () => expect(order('page')).toBe('dcba'));

  it('on a page as inReadingOrder has it', () => {
    const onOne = [30, 10, 10, 20, 5].map((start, i) =>
      sampleHighlight({ id: `${i}`, quote: 'x'.repeat(1 + i), createdAt: (i + 1) % 2 }, start),
    );
    const one = searchableOf(onOne);
    const ids = Array.from(sortPlaces(one, one.newest, 'page'), (place) => one.idOf(place));
    expect(ids).toEqual(inReadingOrder(onOne).map(({ id }) => id));
  });
});
