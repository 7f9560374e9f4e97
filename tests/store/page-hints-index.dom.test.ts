import { expect, test } from 'vitest';
import type { Highlight } from '../../lib/model.ts';
import { openWorking } from './fresh-store.ts';
import { makeHighlight } from './make-highlight.ts';
import { createMemoryArea } from './memory-area.ts';

/** Files a page under its path, with the number in its query. */
function hintsOf({ rawUrl }: Highlight) {
  const { pathname, search } = new URL(rawUrl);
  return [{ key: `m:${pathname}`, pairs: search === '' ? [] : [Number(search.slice(1))] }];
}

const at = (id: string, rawUrl: string) => makeHighlight({ id, rawUrl });

test('hints of one path are merged, not overwritten, and not doubled', async () => {
  const area = createMemoryArea();
  const store = await openWorking({ area, hintsOf });
  await store.write({ puts: [at('a', 'https://example.org/p?1')], edits: [] });
  await Promise.all([
    store.write({ puts: [at('b', 'https://example.org/p?2')], edits: [] }),
    store.write({ puts: [at('c', 'https://example.org/p')], edits: [] }),
    store.write({ puts: [at('d', 'https://example.org/p?1')], edits: [] }),
  ]);
  expect(area.items.get('m:/p')).toEqual([[1], [2], []]);
});

test('a rebuild drops the hints of removed marks only, and an undo brings them back', async () => {
  const area = createMemoryArea({ 'm:/gone': [[]], off: { everywhere: false, sites: [] } });
  const store = await openWorking({ area, hintsOf });
  await store.write({
    puts: [at('a', 'https://example.org/a'), at('b', 'https://example.org/b')],
    edits: [],
  });
  await store.write({ puts: [], edits: [{ id: 'a', changes: { deletedAt: 2000 }, updatedAt: 2000 }] });
  await store.rebuildHints();
  expect([...area.items.keys()].filter((key) => key.startsWith('m:'))).toEqual(['m:/b']);
  expect(area.items.has('off')).toBe(true);
  await store.write({ puts: [], edits: [{ id: 'a', changes: { deletedAt: 0 }, updatedAt: 3000 }] });
  expect(area.items.get('m:/a')).toEqual([[]]);
});

test('hints that were wiped are made anew from the database, over more than one batch', async () => {
  const area = createMemoryArea();
  const store = await openWorking({ area, hintsOf });
  const puts = Array.from({ length: 2500 }, (_, number) =>
    at(`id-${number}`, `https://example.org/${number}`),
  );
  await store.write({ puts, edits: [] });
  area.items.clear();
  await store.rebuildHints();
  expect(area.items.size).toBe(2500);
});
