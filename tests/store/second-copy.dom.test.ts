import { expect, onTestFinished, test, vi } from 'vitest';
import { openDatabase } from '../../lib/store/open-database.ts';
import { readPage } from '../../lib/store/read-highlights.ts';
import { putShares, readShares, removeShares } from '../../lib/store/record-share.ts';
import { sentinelItems } from '../../lib/store/sentinel.ts';
import { byId, filesOf, first, place, readAside, rows, second, shareOf } from './copied-store.ts';
import { freshFolder, openFresh, openWorking } from './fresh-store.ts';
import { makeHighlight } from './make-highlight.ts';

const PAGE = first.pageKey;

/** A store that had two rows and whose database then vanished, opened again. */
async function openAfterLoss() {
  const here = place();
  const before = await here.open();
  await before.write({ puts: rows, edits: [] });
  await before.catchUpCopy();
  await before.database.delete();
  return { ...here, store: await here.open() };
}

test('a new store is not a lost one', async () => {
  const { open } = place();
  const store = await open();
  expect(await store.findLost()).toBeNull();
  store.database.close();
  expect(await (await open()).findLost()).toBeNull();
});

test('a database that vanished is noticed, and nothing is put back unasked', async () => {
  const { store } = await openAfterLoss();
  expect(byId(await store.findLost())).toEqual(rows);
  expect(await store.database.highlights.count()).toBe(0);
});

test('it is noticed, too, where what is noted of it vanished with it', async () => {
  const { area, open, store } = await openAfterLoss();
  await store.database.delete();
  area.items.clear();
  expect(byId(await (await open()).findLost())).toEqual(rows);
});

test('the loss is not forgotten when marks are saved before it is decided', async () => {
  const { store, open } = await openAfterLoss();
  await store.write({ puts: [makeHighlight({ id: 'third' })], edits: [] });
  await store.catchUpCopy();
  expect(byId(await store.findLost())).toEqual(rows);
  store.database.close();
  expect(byId(await (await open()).findLost())).toEqual(rows);
});

test('the loss is not forgotten either when the new database has got a name already', async () => {
  const { store, open } = await openAfterLoss();
  // As after a decision that was cut short between the database and the sentinel.
  await store.database.meta.put({ key: 'generation', value: 'new name' });
  store.database.close();
  const again = await open();
  await again.write({ puts: [makeHighlight({ id: 'third' })], edits: [] });
  again.database.close();
  expect(byId(await (await open()).findLost())).toEqual(rows);
});

test('restoring puts back what is missing and keeps what is newer', async () => {
  const { store, open } = await openAfterLoss();
  const newer = makeHighlight({ note: 'newer', updatedAt: 7000 });
  await store.write({ puts: [newer], edits: [] });
  expect(await store.restoreCopy()).toEqual([second]);
  expect(await readPage(store.database, PAGE)).toEqual([newer, second]);
  expect(await store.findLost()).toBeNull();
  store.database.close();
  expect(await (await open()).findLost()).toBeNull();
});

test('restoring twice is the same as once', async () => {
  const { store } = await openAfterLoss();
  await store.restoreCopy();
  expect(await store.restoreCopy()).toEqual([]);
  expect(await store.database.highlights.count()).toBe(2);
});

test('what was edited and removed comes back edited and removed', async () => {
  const { open } = place();
  const before = await open();
  await before.write({ puts: rows, edits: [{ id: 'first', changes: { note: 'edited' }, updatedAt: 2000 }] });
  await before.write({ puts: [], edits: [{ id: 'second', changes: { deletedAt: 3000 }, updatedAt: 3000 }] });
  await before.catchUpCopy();
  await before.database.delete();
  const store = await open();
  await store.restoreCopy();
  expect(await readPage(store.database, PAGE)).toEqual([{ ...first, note: 'edited', updatedAt: 2000 }]);
  expect(await store.database.highlights.count()).toBe(2);
});

test('what was written and not copied when the browser died is copied at the next opening', async () => {
  const { copies, open } = place();
  const before = await open();
  await before.write({ puts: rows, edits: [] });
  await before.catchUpCopy();
  // The browser dies between the database and the copies.
  await before.database.highlights.update('second', { deletedAt: 3000, updatedAt: 3000 });
  await before.database.highlights.add(makeHighlight({ id: 'third' }));
  before.database.close();
  const store = await open();
  await store.catchUpCopy();
  expect(await copies()).toMatchObject({ second: { deletedAt: 3000 }, third: { id: 'third' } });
  expect(await store.findLost()).toBeNull();
});

test('a database that has gone back behind some writings is told as lost, and what it has is not copied over', async () => {
  const { open } = place();
  const before = await open();
  await before.write({ puts: rows, edits: [] });
  const early = await before.database.meta.toArray();
  const edit = { id: 'first', changes: { note: 'edited' }, updatedAt: 2000 };
  const third = makeHighlight({ id: 'third' });
  await before.write({ puts: [third], edits: [edit] });
  await before.catchUpCopy();
  // As after a log that was cut: all of the last writing is undone.
  await before.database.highlights.put(first);
  await before.database.highlights.delete('third');
  await before.database.meta.bulkPut(early);
  before.database.close();

  const store = await open();
  const edited = { ...first, note: 'edited', updatedAt: 2000 };
  expect(byId(await store.findLost())).toEqual([edited, third]);
  await store.restoreCopy();
  expect(await readPage(store.database, PAGE)).toEqual(expect.arrayContaining([edited, second, third]));
  store.database.close();
  expect(await (await open()).findLost()).toBeNull();
});

test('declining puts the copies aside and does not ask again', async () => {
  const { copies, folder, open, store } = await openAfterLoss();
  await store.declineCopy();
  expect(await store.findLost()).toBeNull();
  expect(await copies()).toEqual({});
  expect((await readAside(folder)).map(({ id }) => id).sort()).toEqual(['first', 'second']);
  store.database.close();
  const again = await open();
  await again.compareCopy();
  expect(await again.findLost()).toBeNull();
  expect(await again.database.highlights.count()).toBe(0);
});

test('of many rows the copies come later, and the sentinel tells that they are missing until then', async () => {
  const { area, copies, open } = place();
  const store = await open();
  await store.catchUpCopy();
  const puts = Array.from({ length: 1500 }, (_, i) => makeHighlight({ id: `${i}` }));
  await store.write({ puts, edits: [] });
  expect(await copies()).toEqual({});
  expect(area.items.get('sentinel')).toMatchObject({ rows: 1500, isBehind: true });
  await store.catchUpCopy();
  expect(Object.keys(await copies())).toHaveLength(1500);
  expect(area.items.get('sentinel')).toMatchObject({ rows: 1500, isBehind: false });

  // As many edits, and the browser dies before they are copied.
  const edits = puts.map(({ id }) => ({ id, changes: { note: 'new' }, updatedAt: 2000 }));
  await store.write({ puts: [], edits });
  store.database.close();
  await (await open()).catchUpCopy();
  expect((await copies())['7']).toMatchObject({ note: 'new' });
});

test('a copy that is not written in time is told to be missing, and comes when the browser goes on', async () => {
  const { area, copies, folder, databaseName } = place();
  const warn = vi.fn();
  const store = await openWorking({ area, folder, databaseName, warn });
  await store.catchUpCopy();
  const held = Promise.withResolvers<string>();
  const holding = Promise.all(filesOf('marks').map((name) => folder.change(name, () => held.promise)));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const saved = store.write({ puts: [first], edits: [] });
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1), { interval: 1 });
  await vi.advanceTimersByTimeAsync(10_000);
  await saved;
  expect(warn).toHaveBeenCalledTimes(1);
  expect(await store.database.highlights.count()).toBe(1);
  expect(area.items.get('sentinel')).toMatchObject({ rows: 1, isBehind: true });
  vi.useRealTimers();

  held.resolve('');
  await holding;
  const edit = { id: 'first', changes: { note: 'edited' }, updatedAt: 2000 };
  await store.write({ puts: [second], edits: [edit] });
  expect(await copies()).toEqual({ first: { ...first, note: 'edited', updatedAt: 2000 }, second });
  expect(area.items.get('sentinel')).toMatchObject({ rows: 2, isBehind: false });
});

test('a comparison that was cut short goes on from there at the next opening', async () => {
  const { area, copies, folder, open } = place();
  const before = await open();
  await before.catchUpCopy();
  const puts = Array.from({ length: 1000 }, (_, i) => makeHighlight({ id: `${i}` }));
  await before.write({ puts, edits: [] });
  await before.catchUpCopy();
  for (const name of filesOf('marks')) await folder.change(name, () => '');
  const unchecked = filesOf('marks').map((_, bucket) => bucket);
  const noted: number[][] = [];
  const { set } = area;
  area.set = async (items) => {
    await set(items);
    noted.push((items.sentinel as { unchecked: number[] }).unchecked);
    // The background is ended where half is done.
    if (noted.at(-1)?.length === 32) before.database.close();
  };
  await before.compareCopy();
  area.set = set;
  expect(noted[0]).toEqual(unchecked);
  expect(noted.at(-1)).toEqual(unchecked.slice(32));
  const half = Object.keys(await copies()).length;
  expect(half).toBeGreaterThan(300);
  expect(half).toBeLessThan(700);

  await (await open()).catchUpCopy();
  expect(Object.keys(await copies())).toHaveLength(1000);
  expect(area.items.get('sentinel')).toMatchObject({ isBehind: false, unchecked: [] });
});

test('copies from before they had files of their own are moved', async () => {
  const { area, copies, open, databaseName } = place();
  const rubbish = { id: 'rubbish', ink: 'mud' };
  const sentinel = {
    generation: 'old',
    rows: 2,
    writes: 1,
    at: 1,
    isBehind: false,
    unchecked: [],
    damaged: [],
  };
  await area.set({
    ...sentinelItems(sentinel),
    sentinel: { ...sentinel, damaged: undefined },
    'copy:first': first,
    'copy:second': second,
    'copy:rubbish': rubbish,
  });
  // The database that they are of is gone.
  const store = await open();
  expect(store.database.name).toBe(databaseName);
  expect(byId(await store.findLost())).toEqual(rows);
  expect(await copies()).toEqual({ first, second });
  expect([...area.items.keys()]).toEqual(['sentinel']);
});

test('a database that cannot be opened can be replaced by its copy, and not without one', async () => {
  const here = place();
  const before = await here.open();
  await before.write({ puts: rows, edits: [] });
  await before.catchUpCopy();
  await before.database.delete();
  await breakDatabase(here.databaseName);
  const failed = await openFresh(here);
  if (failed.state !== 'failed') throw new Error(`The store is '${failed.state}'.`);
  expect(await failed.countCopies()).toBe(2);
  const bare = await openFresh({ ...here, folder: freshFolder() });
  await expect(bare.state === 'failed' && bare.startAnew()).rejects.toThrow('no second copy');
  expect((await openDatabase(here.databaseName)).state).toBe('failed');

  await failed.startAnew();
  const store = await here.open();
  expect(byId(await store.restoreCopy())).toEqual(rows);
  expect(byId(await readPage(store.database, PAGE))).toEqual(rows);
});

/** Makes a database of this name that no upgrade can get along with. */
function breakDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 5);
    request.onupgradeneeded = () => request.result.createObjectStore('highlights', { keyPath: 'other' });
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
  });
}

test('links on record are copied, and come back with the marks; one that was taken off does not', async () => {
  const here = place();
  const before = await here.open();
  await before.write({ puts: rows, edits: [] });
  const links = ['kept', 'taken off'].map(shareOf);
  await putShares(before.database, links);
  await before.noteLinks();
  await before.catchUpCopy();
  await removeShares(before.database, ['taken off']);
  await before.noteLinks();
  await before.catchUpCopy();
  await before.database.delete();
  const store = await here.open();
  await store.restoreCopy();
  expect(await readShares(store.database, PAGE)).toEqual([links[0]]);
});
