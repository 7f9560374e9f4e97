import { expect, test } from 'vitest';
import { hasEntry, type IndexEntry, type IndexName, listEntries } from '../../lib/store/index-entries.ts';
import { openWorking } from './fresh-store.ts';
import { makeHighlight } from './make-highlight.ts';

test('an index is listed in slices, also where many rows say the same, and asked for one entry', async () => {
  const { database } = await openWorking();
  const pages = ['b', 'a', 'c', 'b', 'b', 'a', 'b'];
  await database.highlights.bulkAdd(pages.map((pageKey, i) => makeHighlight({ id: `${i}`, pageKey })));
  const list = async (name: IndexName) => {
    const entries: IndexEntry[] = [];
    for (;;) {
      const more = await listEntries(database, name, entries.at(-1) ?? null, 2);
      entries.push(...more);
      if (more.length < 2) return entries.map(({ key, id }) => `${key} ${id}`);
    }
  };
  expect(await list('pageKey')).toEqual(['a 1', 'a 5', 'b 0', 'b 3', 'b 4', 'b 6', 'c 2']);
  expect(await list('deletedAt')).toEqual(['0 0', '0 1', '0 2', '0 3', '0 4', '0 5', '0 6']);
  const has = (key: string, id: string) =>
    database.transaction('r', database.highlights, () => hasEntry('pageKey', { key, id }));
  const wanted: [string, string][] = [
    ['b', '4'],
    ['b', '5'],
    ['b', '7'],
    ['d', '0'],
  ];
  expect(await Promise.all(wanted.map(([key, id]) => has(key, id)))).toEqual([true, false, false, false]);
});
