import { expect, onTestFinished, test, vi } from 'vitest';
import { readPage } from '../../lib/store/read-highlights.ts';
import { putShares, readShares } from '../../lib/store/record-share.ts';
import type { SnipmarkDatabase } from '../../lib/store/schema.ts';
import { byId, filesOf, first, place, readAside, rows, second, shareOf } from './copied-store.ts';

const PAGE = first.pageKey;

/** A store of two rows, opened again after something happened to its database while it was closed. */
async function openAfter(damage: (database: SnipmarkDatabase) => Promise<unknown>) {
  const here = place();
  const before = await here.open();
  await before.write({ puts: rows, edits: [] });
  await before.catchUpCopy();
  await damage(before.database);
  before.database.close();
  const store = await here.open();
  await store.compareCopy();
  return { ...here, store };
}

test('words that changed by themselves are found, and the saved ones are put back', async () => {
  const { open, store } = await openAfter(({ highlights }) => highlights.put({ ...second, note: 'mime' }));
  expect(await store.findLost()).toEqual([second]);
  store.database.close();
  // It is known after the background was ended, too, without comparing again.
  const again = await open();
  expect(await again.findLost()).toEqual([second]);
  expect(await again.restoreCopy()).toEqual([second]);
  expect(await readPage(again.database, PAGE)).toEqual(rows);
  await again.compareCopy();
  expect(await again.findLost()).toBeNull();
});

test('a row that vanished by itself, or is no highlight any more, is found', async () => {
  const { store } = await openAfter(async ({ highlights }) => {
    await highlights.delete('first');
    await highlights.put({ ...second, quote: 7 } as never);
  });
  expect(byId(await store.findLost())).toEqual(rows);
  await store.restoreCopy();
  expect(await readPage(store.database, PAGE)).toEqual(expect.arrayContaining(rows));
});

test('a row that the browser cannot read is found, and replaced by its copy', async () => {
  const { store } = await openAfter(async () => undefined);
  const { get } = IDBObjectStore.prototype;
  // As Firefox answers where the row's page of its file is damaged.
  const spy = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
    this: IDBObjectStore,
    key,
  ) {
    if (key === 'second') throw new DOMException('damaged', 'UnknownError');
    return get.call(this, key);
  });
  onTestFinished(() => spy.mockRestore());
  await store.compareCopy();
  expect(await store.findLost()).toEqual([second]);
  expect(await store.restoreCopy()).toEqual([second]);
});

test('the reader can keep a row that changed by itself; its copy is put aside', async () => {
  const changed = { ...second, note: 'mime' };
  const { copies, folder, store } = await openAfter(({ highlights }) => highlights.put(changed));
  await store.declineCopy();
  expect(await store.findLost()).toBeNull();
  await store.compareCopy();
  expect(await store.findLost()).toBeNull();
  expect(await copies()).toEqual({ first, second: changed });
  expect(await readAside(folder)).toEqual([second]);
});

test('what is edited after it was damaged is the reader’s; the copy is put aside', async () => {
  const { copies, folder, store } = await openAfter(({ highlights }) =>
    highlights.put({ ...second, note: 'mime' }),
  );
  await store.write({ puts: [], edits: [{ id: 'second', changes: { note: 'new' }, updatedAt: 9000 }] });
  await store.catchUpCopy();
  expect(await store.findLost()).toBeNull();
  expect(await copies()).toMatchObject({ second: { note: 'new' } });
  expect(await readAside(folder)).toEqual([second]);
});

test('a copy that was damaged is made anew from its row', async () => {
  const { copies, folder, store } = await openAfter(async () => undefined);
  for (const name of filesOf('marks')) await folder.change(name, (text) => text.replace('mine', 'mime'));
  expect(await copies()).toEqual({ first });
  await store.compareCopy();
  expect(await copies()).toEqual({ first, second });
  expect(await store.findLost()).toBeNull();
});

test('from a damaged file everything is put into a new one, and is offered again where that is cut short', async () => {
  const here = place();
  const before = await here.open();
  await before.write({ puts: rows, edits: [] });
  const link = shareOf('kept');
  await putShares(before.database, [link]);
  await before.noteLinks();
  await before.catchUpCopy();
  await before.database.highlights.put({ ...second, note: 'mime' });
  before.database.close();
  const store = await here.open();
  await store.compareCopy();
  // As where the browser is closed between the deletion and the writing.
  const spy = vi.spyOn(store.database, 'open').mockRejectedValue(new Error('The browser is closed.'));
  await expect(store.restoreCopy()).rejects.toThrow('The browser is closed.');
  spy.mockRestore();
  store.database.close();
  const again = await here.open();
  expect(byId(await again.findLost())).toEqual(rows);
  await again.restoreCopy();
  expect(byId(await readPage(again.database, PAGE))).toEqual(rows);
  expect(await readShares(again.database, PAGE)).toEqual([link]);
  expect(await again.findLost()).toBeNull();
});

test('a read whose transaction is aborted fails, as Firefox has it for a value that it cannot read', async () => {
  const { store } = await openAfter(async () => undefined);
  const { get } = IDBObjectStore.prototype;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
    this: IDBObjectStore,
    key,
  ) {
    const request = get.call(this, key);
    // The request itself is told of nothing.
    request.addEventListener('success', (event) => event.stopImmediatePropagation());
    request.addEventListener('error', (event) => event.stopImmediatePropagation());
    this.transaction.abort();
    return request;
  });
  onTestFinished(() => spy.mockRestore());
  await expect(store.database.highlights.get('first')).rejects.toThrow();
});

test('where rows cannot even be listed, all of them are offered', async () => {
  const { store } = await openAfter(async () => undefined);
  const spy = vi.spyOn(IDBObjectStore.prototype, 'getAllKeys').mockImplementation(() => {
    throw new DOMException('damaged', 'UnknownError');
  });
  onTestFinished(() => spy.mockRestore());
  await store.compareCopy();
  expect(byId(await store.findLost())).toEqual(rows);
});
