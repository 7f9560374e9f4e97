import { expect, test } from 'vitest';
import { readByIds, readFirst, readPage } from '../../lib/store/read-highlights.ts';
import { recordShare } from '../../lib/store/record-share.ts';
import { openWorking } from './fresh-store.ts';
import { makeHighlight } from './make-highlight.ts';

function starting(id: string, start: number, updatedAt: number, fields = {}) {
  const { selectors } = makeHighlight();
  const position = { ...selectors.position, start, end: start + 5 };
  return makeHighlight({ id, updatedAt, selectors: { ...selectors, position }, ...fields });
}

async function openWithFour() {
  const store = await openWorking();
  const puts = [
    starting('late', 90, 1000),
    starting('early', 5, 3000),
    starting('removed', 50, 4000, { deletedAt: 4000 }),
    starting('elsewhere', 1, 2000, { pageKey: 'example.org/other' }),
  ];
  await store.write({ puts, edits: [] });
  return store.database;
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

test('a page’s marks come in reading order, removed ones left out', async () => {
  expect(idsOf(await readPage(await openWithFour(), 'example.org/story'))).toEqual(['early', 'late']);
});

test('by ids: in their order, without unknown and removed ones', async () => {
  const ids = ['late', 'nobody', 'removed', 'early'];
  expect(idsOf(await readByIds(await openWithFour(), ids))).toEqual(['late', 'early']);
});

test('the first screen: the newest marks, and their pages with all that they have', async () => {
  const { database, write } = await openWorking();
  const puts = Array.from({ length: 60 }, (_, i) =>
    // Three marks a page, made one after the other; the page's first is its oldest.
    makeHighlight({ id: `m${i}`, createdAt: i, pageKey: `example.org/${Math.floor(i / 3)}` }),
  );
  await write({ puts: [...puts, makeHighlight({ id: 'gone', createdAt: 99, deletedAt: 1 })], edits: [] });
  const ids = new Set(idsOf((await readFirst(database)) ?? []));
  // 24 marks are 8 pages here.
  expect([...ids].sort()).toEqual(
    puts
      .slice(36)
      .map(({ id }) => id)
      .sort(),
  );
  const many = Array.from({ length: 1100 }, (_, i) => makeHighlight({ id: `n${i}`, createdAt: 100 }));
  await write({ puts: many, edits: [] });
  expect(await readFirst(database)).toBe(null);
});

test('the first record of a share stays', async () => {
  const { database } = await openWorking();
  const share = {
    id: 'share',
    pageKey: 'example.org/story',
    link: 'https://example.org/story#:~:snip=share.x',
    title: 'A story',
    highlightIds: ['first'],
    withNotes: false,
    isInAddress: false,
    createdAt: 1000,
  };
  expect(await recordShare(database, share)).toEqual(share);
  expect(await recordShare(database, { ...share, link: 'https://example.org/other' })).toEqual(share);
  expect(await database.shares.count()).toBe(1);
});
