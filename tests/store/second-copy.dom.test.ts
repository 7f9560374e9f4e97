import { expect, test } from 'vitest';
import type { Highlight } from '../../lib/model.ts';
import { readPage } from '../../lib/store/read-highlights.ts';
import { freshName, openWorking } from './fresh-store.ts';
import { makeHighlight } from './make-highlight.ts';
import { createMemoryArea } from './memory-area.ts';

const rows = [makeHighlight(), makeHighlight({ id: 'second', note: 'mine' })];
const PAGE = makeHighlight().pageKey;

/** A store that had two rows and whose database then vanished, opened again. */
async function openAfterLoss() {
  const databaseName = freshName();
  const area = createMemoryArea();
  const before = await openWorking({ databaseName, area });
  await before.write({ puts: rows, edits: [] });
  await before.database.delete();
  const reopen = () => openWorking({ databaseName, area });
  return { area, reopen, store: await reopen() };
}

test('a new store is not a lost one', async () => {
  const databaseName = freshName();
  const area = createMemoryArea();
  const first = await openWorking({ databaseName, area });
  expect(await first.findLost()).toBeNull();
  first.database.close();
  const second = await openWorking({ databaseName, area });
  expect(await second.findLost()).toBeNull();
});

test('a database that vanished is noticed, and nothing is put back unasked', async () => {
  const { store } = await openAfterLoss();
  expect(await store.findLost()).toEqual(rows);
  expect(await store.database.highlights.count()).toBe(0);
});

test('the loss is not forgotten when marks are saved before it is decided', async () => {
  const { store, reopen } = await openAfterLoss();
  await store.write({ puts: [makeHighlight({ id: 'third' })], edits: [] });
  expect(await store.findLost()).toEqual(rows);
  store.database.close();
  expect(await (await reopen()).findLost()).toEqual(rows);
});

test('the loss is not forgotten either when the new database has got a name already', async () => {
  const { store, reopen } = await openAfterLoss();
  // As after a decision that was cut short between the database and the sentinel.
  await store.database.meta.put({ key: 'generation', value: 'new name' });
  store.database.close();
  const second = await reopen();
  await second.write({ puts: [makeHighlight({ id: 'third' })], edits: [] });
  second.database.close();
  expect(await (await reopen()).findLost()).toEqual(rows);
});

test('restoring puts back what is missing and keeps what is newer', async () => {
  const { store, reopen } = await openAfterLoss();
  const newer = makeHighlight({ note: 'newer', updatedAt: 7000 });
  await store.write({ puts: [newer], edits: [] });
  expect(await store.restoreCopy()).toEqual([rows[1]]);
  expect(await readPage(store.database, PAGE)).toEqual([newer, rows[1]]);
  expect(await store.findLost()).toBeNull();
  store.database.close();
  expect(await (await reopen()).findLost()).toBeNull();
});

test('restoring twice is the same as once', async () => {
  const { store } = await openAfterLoss();
  await store.restoreCopy();
  expect(await store.restoreCopy()).toEqual([]);
  expect(await store.database.highlights.count()).toBe(2);
});

test('what was edited and removed comes back edited and removed', async () => {
  const databaseName = freshName();
  const area = createMemoryArea();
  const before = await openWorking({ databaseName, area });
  await before.write({ puts: rows, edits: [{ id: 'first', changes: { note: 'edited' }, updatedAt: 2000 }] });
  await before.write({ puts: [], edits: [{ id: 'second', changes: { deletedAt: 3000 }, updatedAt: 3000 }] });
  await before.database.delete();
  const store = await openWorking({ databaseName, area });
  await store.restoreCopy();
  expect(await readPage(store.database, PAGE)).toEqual([{ ...rows[0], note: 'edited', updatedAt: 2000 }]);
  expect(await store.database.highlights.count()).toBe(2);
});

test('what was removed stays removed in a copy that is made anew', async () => {
  const databaseName = freshName();
  const area = createMemoryArea();
  const first = await openWorking({ databaseName, area });
  await first.write({ puts: rows, edits: [] });
  // The browser dies between the database and the copies.
  await first.database.highlights.update('second', { deletedAt: 3000 });
  await first.database.highlights.add(makeHighlight({ id: 'third' }));
  first.database.close();
  await openWorking({ databaseName, area });
  expect(area.items.get('copy:second')).toMatchObject({ deletedAt: 3000 });
});

test('a database that has gone back behind some writings is told as lost, and what it has is not copied over', async () => {
  const databaseName = freshName();
  const area = createMemoryArea();
  const before = await openWorking({ databaseName, area });
  await before.write({ puts: rows, edits: [] });
  const early = await before.database.meta.toArray();
  const edit = { id: 'first', changes: { note: 'edited' }, updatedAt: 2000 };
  const third = makeHighlight({ id: 'third' });
  await before.write({ puts: [third], edits: [edit] });
  // As after a log that was cut: all of the last writing is undone.
  await before.database.highlights.put(rows[0] as Highlight);
  await before.database.highlights.delete('third');
  await before.database.meta.bulkPut(early);
  before.database.close();

  const store = await openWorking({ databaseName, area });
  const edited = { ...rows[0], note: 'edited', updatedAt: 2000 };
  expect((await store.findLost())?.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([edited, third]);
  await store.restoreCopy();
  expect(await readPage(store.database, PAGE)).toEqual(expect.arrayContaining([edited, rows[1], third]));
  store.database.close();
  expect(await (await openWorking({ databaseName, area })).findLost()).toBeNull();
});

test('declining keeps the copy and does not ask again', async () => {
  const { area, store, reopen } = await openAfterLoss();
  await store.declineCopy();
  expect(await store.findLost()).toBeNull();
  expect(area.items.get('copy:first')).toEqual(rows[0]);
  store.database.close();
  const again = await reopen();
  expect(await again.findLost()).toBeNull();
  expect(await again.database.highlights.count()).toBe(0);
});

test('rubbish in the copy is passed over and left where it is', async () => {
  const { area, store } = await openAfterLoss();
  area.items.set('copy:rubbish', { id: 'rubbish', ink: 'mud' });
  expect(await store.restoreCopy()).toEqual(rows);
  expect(area.items.has('copy:rubbish')).toBe(true);
});

test('of many rows the copies come later, and the sentinel tells that they are missing until then', async () => {
  const area = createMemoryArea();
  const databaseName = freshName();
  const store = await openWorking({ area, databaseName });
  const puts = Array.from({ length: 1500 }, (_, i) => makeHighlight({ id: `${i}` }));
  await store.write({ puts, edits: [] });
  const copies = () => [...area.items.keys()].filter((key) => key.startsWith('copy:')).length;
  expect(copies()).toBe(0);
  expect(area.items.get('sentinel')).toMatchObject({ rows: 1500, isBehind: true });
  await store.catchUpCopy();
  expect(copies()).toBe(1500);
  expect(area.items.get('sentinel')).toMatchObject({ rows: 1500, isBehind: false });

  // As many edits, and the browser dies before they are copied.
  const edits = puts.map(({ id }) => ({ id, changes: { note: 'new' }, updatedAt: 2000 }));
  await store.write({ puts: [], edits });
  expect(area.items.get('copy:7')).toMatchObject({ note: '' });
  store.database.close();
  await openWorking({ area, databaseName });
  expect(area.items.get('copy:7')).toMatchObject({ note: 'new' });
});
