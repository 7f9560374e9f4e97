import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFiltered, NO_FILTERS, queryOfFilters } from '../../components/library/marks/mark-filters.ts';
import { ALL_MARKS, readMarksPlace, writeMarksPlace } from '../../components/library/marks/marks-address.ts';
import { INKS } from '../../lib/model.ts';
import { MARK_ORDERS } from '../../lib/search/order-places.ts';
import { FLAGS } from '../../lib/search/query.ts';

const day = fc.constantFrom(null, '2024-02-29', '1999-12-31');
const filters = fc.record({
  sites: fc.uniqueArray(fc.constantFrom('', 'example.org', 'xn--bcher-kva.example')),
  inks: fc.subarray([...INKS]),
  tags: fc.uniqueArray(fc.string({ unit: 'grapheme' })),
  flags: fc.subarray([...FLAGS]),
  from: day,
  to: day,
});
const places = fc.record({
  digestOf: fc.constant(null),
  text: fc.string({ unit: 'grapheme' }),
  filters,
  order: fc.constantFrom(null, ...MARK_ORDERS),
  byPage: fc.boolean(),
});

test('what an address was made of is what is read from it', () => {
  fc.assert(
    fc.property(places, (place) => {
      expect(readMarksPlace(writeMarksPlace(place))).toEqual(place);
    }),
  );
});

test('a page’s digest has an address of its own', () => {
  const place = { ...ALL_MARKS, digestOf: 'https://example.org/a?b=c#/d e' };
  expect(writeMarksPlace(place)).toMatch(/^page\/[^/?#]+$/u);
  expect(readMarksPlace(writeMarksPlace(place))).toEqual(place);
});

test('all marks need no words in the address, and what is not understood counts for nothing', () => {
  expect(writeMarksPlace(ALL_MARKS)).toBe('');
  expect(readMarksPlace('?color=pink&from=2024&only=has:fun&sort=up')).toEqual(ALL_MARKS);
  expect(readMarksPlace('page/%E0%A4%A').digestOf).toBe('%E0%A4%A');
});

test('the first and the last day belong to what is found', () => {
  const query = queryOfFilters({ ...NO_FILTERS, from: '2024-03-01', to: '2024-12-31' });
  expect(query).toMatchObject({ after: '2024-02-29', before: '2025-01-01' });
  expect(isFiltered(NO_FILTERS)).toBe(false);
});
