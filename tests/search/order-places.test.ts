import { expect, test } from 'vitest';
import { composeCatalogue } from '../../lib/search/catalogue.ts';
import { describeEntry } from '../../lib/search/describe-entry.ts';
import { orderPlaces } from '../../lib/search/order-places.ts';
import { packBucket } from '../../lib/search/pack-bucket.ts';
import { sampleHighlight } from '../components/popup-samples.ts';

/** Three pages on two sites; `a2` before `a1` on its page. */
const MARKS = [
  ['a1', 'https://b.example/a', 20, 5, 5],
  ['b1', 'https://a.example/b', 10, 4, 9],
  ['a2', 'https://b.example/a', 10, 1, 1],
  ['c1', 'https://b.example/c', 10, 3, 3],
] as const;
const rows = MARKS.map(([id, pageKey, start, createdAt, updatedAt]) =>
  sampleHighlight({ id, pageKey, rawUrl: pageKey, title: pageKey.slice(-1), createdAt, updatedAt }, start),
);
const { columns, texts } = packBucket(rows.map(describeEntry));
const catalogue = composeCatalogue([{ columns, texts }]);

const ordered = (order: Parameters<typeof orderPlaces>[2], byPage: boolean, found = catalogue.newest) =>
  Array.from(orderPlaces(catalogue, found, order, byPage), (place) => catalogue.idOf(place));

test.each([
  ['newest', false, ['a1', 'b1', 'c1', 'a2']],
  ['oldest', false, ['a2', 'c1', 'b1', 'a1']],
  ['changed', false, ['b1', 'a1', 'c1', 'a2']],
  ['site', false, ['b1', 'a2', 'a1', 'c1']],
  ['newest', true, ['a2', 'a1', 'b1', 'c1']],
  ['oldest', true, ['a2', 'a1', 'c1', 'b1']],
  ['changed', true, ['b1', 'a2', 'a1', 'c1']],
  ['site', true, ['b1', 'a2', 'a1', 'c1']],
] as const)('%s, by page %s', (order, byPage, ids) => expect(ordered(order, byPage)).toEqual(ids));

test('the best first: the order in which they were found, and of pages that of their best', () => {
  const place = (id: string) => rows.findIndex((row) => row.id === id);
  const found = Uint32Array.from(['c1', 'a1', 'a2'], place);
  expect(ordered('best', false, found)).toEqual(['c1', 'a1', 'a2']);
  expect(ordered('best', true, found)).toEqual(['c1', 'a2', 'a1']);
});
