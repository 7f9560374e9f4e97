import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Highlight } from '../../lib/model.ts';
import { compareCopies, UNREADABLE } from '../../lib/store/compare-copy.ts';
import { makeHighlight } from './make-highlight.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = 100 * DAY;
const row = makeHighlight({ note: 'saved', updatedAt: 5000 });
const earlier = { ...row, note: 'before', updatedAt: 4000 };
const changed = { ...row, note: 'damaged' };

const mapOf = <Row>(one: Row | undefined): Map<string, Row> =>
  new Map(one === undefined ? [] : [[row.id, one]]);

function compare(stored: Highlight | typeof UNREADABLE | undefined, copy: Highlight | undefined) {
  const found = compareCopies({ rows: mapOf(stored), copies: mapOf(copy), now: NOW });
  return { copy: found.copies.get(row.id), isChanged: found.isChanged, lost: found.lost };
}

test.each([
  ['both the same', row, row, { copy: row, isChanged: false, lost: [] }],
  ['no copy yet', row, undefined, { copy: row, isChanged: true, lost: [] }],
  ['the row is later', row, earlier, { copy: row, isChanged: true, lost: [] }],
  ['the row has gone back', earlier, row, { copy: row, isChanged: false, lost: [row] }],
  ['the row is gone', undefined, row, { copy: row, isChanged: false, lost: [row] }],
  ['the row cannot be read', UNREADABLE, row, { copy: row, isChanged: false, lost: [row] }],
  ['the row is other than it was saved', changed, row, { copy: row, isChanged: false, lost: [row] }],
  [
    'the row is no highlight',
    { ...row, updatedAt: 9000, ink: 'mud' },
    row,
    { copy: row, isChanged: false, lost: [row] },
  ],
  ['neither can be read', UNREADABLE, undefined, { copy: undefined, isChanged: false, lost: [] }],
] as const)('%s', (_, stored, copy, expected) => {
  expect(compare(stored as Highlight, copy)).toEqual(expected);
});

test('the order of fields is nothing', () => {
  const turned = Object.fromEntries(Object.entries(row).reverse()) as unknown as Highlight;
  expect(compare(turned, row).isChanged).toBe(false);
  expect(compare(turned, row).lost).toEqual([]);
});

test('a copy that outlived the emptying of the bin goes, one that could still be brought back is lost', () => {
  const binned = (deletedAt: number) => compare(undefined, { ...row, deletedAt });
  expect(binned(NOW - 30 * DAY)).toEqual({ copy: undefined, isChanged: true, lost: [] });
  expect(binned(NOW - 30 * DAY + 1).lost).toHaveLength(1);
});

test('of any rows and copies: no whole row is without its copy, and what is lost is whole in its copy', () => {
  const anyRow = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    updatedAt: fc.integer({ min: 1, max: 3 }),
  });
  const anyRows = fc.array(anyRow).map((list) => new Map(list.map((one) => [one.id, makeHighlight(one)])));
  fc.assert(
    fc.property(anyRows, anyRows, (rows, copies) => {
      const { copies: next, lost } = compareCopies({ rows, copies, now: NOW });
      for (const [id, one] of rows) expect(next.get(id)?.updatedAt).toBeGreaterThanOrEqual(one.updatedAt);
      for (const one of lost) expect(next.get(one.id)).toEqual(one);
      // What is neither lost nor copied anew was the same before: a second look finds nothing to do.
      const again = compareCopies({ rows, copies: next, now: NOW });
      expect(again).toEqual({ copies: next, isChanged: false, lost });
    }),
  );
});
