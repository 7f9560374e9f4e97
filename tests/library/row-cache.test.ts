import { expect, test } from 'vitest';
import { createRowCache } from '../../entrypoints/library/row-cache.ts';
import { makeHighlight } from '../store/make-highlight.ts';

/** A cache over these rows, and what was read of them. */
function cacheOver(rows: Map<string, ReturnType<typeof makeHighlight>>) {
  const reads: (readonly string[])[] = [];
  const cache = createRowCache(async (ids) => {
    reads.push(ids);
    return ids.flatMap((id) => rows.get(id) ?? []);
  });
  return { cache, reads };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

test('reads what is in sight once, and again where the catalogue knows of something newer', async () => {
  const rows = new Map([['a', makeHighlight({ id: 'a', updatedAt: 5 })]]);
  const { cache, reads } = cacheOver(rows);
  cache.want([{ id: 'a', updatedAt: 5 }]);
  cache.want([{ id: 'a', updatedAt: 5 }]);
  await settle();
  cache.want([{ id: 'a', updatedAt: 5 }]);
  await settle();
  expect(reads).toEqual([['a']]);
  rows.set('a', makeHighlight({ id: 'a', updatedAt: 6, note: 'new' }));
  cache.want([{ id: 'a', updatedAt: 6 }]);
  await settle();
  expect(cache.get('a')?.note).toBe('new');
});

test('a change that is being written is not covered by what was read before it', async () => {
  const { cache } = cacheOver(new Map([['a', makeHighlight({ id: 'a', updatedAt: 5 })]]));
  cache.want([{ id: 'a', updatedAt: 5 }]);
  await settle();
  cache.patch(['a'], { note: 'typed' }, 9);
  cache.want([{ id: 'a', updatedAt: 10 }]);
  await settle();
  expect(cache.get('a')?.note).toBe('typed');
});

test('keeps no more than some screens’ worth', async () => {
  const rows = new Map(Array.from({ length: 2500 }, (_, i) => [`${i}`, makeHighlight({ id: `${i}` })]));
  const { cache } = cacheOver(rows);
  cache.want([...rows.keys()].map((id) => ({ id, updatedAt: 0 })));
  await settle();
  expect(cache.get('2499')).toBeDefined();
  expect(cache.get('0')).toBeUndefined();
});
