import { describe, expect, it } from 'vitest';
import { groupByPage, hostOf } from '../../lib/search/group-by-page.ts';
import { inReadingOrder } from '../../lib/search/reading-order.ts';
import { sampleHighlight } from '../components/popup-samples.ts';

const page = (pageKey: string, id: string, createdAt: number, start: number, title = pageKey) =>
  sampleHighlight({ id, pageKey, createdAt, title, rawUrl: `https://www.${pageKey}.example/` }, start);

const marks = [
  page('old', 'o1', 10, 5),
  page('new', 'n1', 5, 900, 'New, as it was'),
  page('new', 'n2', 30, 40, ' New, as it is '),
  page('mid', 'm1', 20, 0),
];

describe('groupByPage', () => {
  it('puts the page that was marked last first', () => {
    expect(groupByPage(marks).map(({ pageKey }) => pageKey)).toEqual(['new', 'mid', 'old']);
  });

  it('keeps each page in reading order and leaves nothing out', () => {
    const ids = groupByPage(marks).map(({ highlights }) => highlights.map(({ id }) => id));
    expect(ids).toEqual([['n2', 'n1'], ['m1'], ['o1']]);
  });

  it('names a page as it called itself last', () => {
    expect(groupByPage(marks)[0]).toMatchObject({
      title: 'New, as it is',
      host: 'new.example',
      newestAt: 30,
    });
  });

  it('makes no group of nothing', () => expect(groupByPage([])).toEqual([]));
});

describe('inReadingOrder', () => {
  it('goes by start, then the longer, then the older', () => {
    const late = sampleHighlight({ id: 'late', quote: 'abc', createdAt: 2 }, 7);
    const early = sampleHighlight({ id: 'early', quote: 'abc', createdAt: 1 }, 7);
    const long = sampleHighlight({ id: 'long', quote: 'abcdef', createdAt: 9 }, 7);
    const first = sampleHighlight({ id: 'first', createdAt: 9 }, 3);
    expect(inReadingOrder([late, early, long, first]).map(({ id }) => id)).toEqual([
      'first',
      'long',
      'early',
      'late',
    ]);
  });
});

describe('hostOf', () => {
  it.each([
    ['https://www.city.example/budget', 'city.example'],
    ['http://wwwelt.example/', 'wwwelt.example'],
    ['file:///home/reader/page.html', ''],
    ['not an address', ''],
  ])('%s → %s', (url, host) => expect(hostOf(url)).toBe(host));
});
