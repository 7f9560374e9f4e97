import { expect, onTestFinished, test, vi } from 'vitest';
import { readPage } from '../../lib/store/read-highlights.ts';
import { seededRandom } from '../bench/revisions/random.mjs';
import { first, place, rows, second } from './copied-store.ts';
import { makeHighlight } from './make-highlight.ts';

/** Has the browser answer as where an index of the highlights has lost its entries of one row. */
function loseEntries(index: string, lostId: string) {
  const { openKeyCursor } = IDBIndex.prototype;
  const spy = vi.spyOn(IDBIndex.prototype, 'openKeyCursor').mockImplementation(function (
    this: IDBIndex,
    range,
  ) {
    const request = openKeyCursor.call(this, range);
    request.addEventListener('success', (event) => {
      const cursor = request.result;
      if (this.name !== index || cursor?.primaryKey !== lostId) return;
      event.stopImmediatePropagation();
      cursor.continue();
    });
    return request;
  });
  onTestFinished(() => spy.mockRestore());
  return spy;
}

async function openFilled() {
  const here = place();
  const store = await here.open();
  await store.write({ puts: rows, edits: [] });
  await store.catchUpCopy();
  return { ...here, store };
}

test.each(['pageKey', 'createdAt', 'deletedAt'])(
  'a row that the index by %s has lost is found, and brought back',
  async (index) => {
    const { open, store } = await openFilled();
    const spy = loseEntries(index, 'second');
    await store.compareCopy();
    store.database.close();
    // It is known after the background was ended, too, without comparing again.
    const again = await open();
    expect(await again.findLost()).toEqual([second]);
    expect(await again.restoreCopy()).toEqual([second]);
    // The database is a new one.
    spy.mockRestore();
    expect(await readPage(again.database, first.pageKey)).toEqual(rows);
    await again.compareCopy();
    expect(await again.findLost()).toBeNull();
  },
);

test('a reader who goes on without has the row filed anew, and is not asked again', async () => {
  const { copies, store } = await openFilled();
  const spy = loseEntries('pageKey', 'second');
  await store.compareCopy();
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  onTestFinished(() => put.mockRestore());
  await store.declineCopy();
  expect(put).toHaveBeenCalledWith(second);
  spy.mockRestore();
  await store.compareCopy();
  expect(await store.findLost()).toBeNull();
  expect(await copies()).toEqual({ first, second });
});

test('nothing is found where nothing is damaged, whatever is written while it is looked for', async () => {
  const { area, open } = place();
  const store = await open();
  const random = seededRandom('misfiled');
  const puts = Array.from({ length: 300 }, (_, i) => makeHighlight({ id: `${i}`, createdAt: i }));
  await store.write({ puts, edits: [] });
  await store.catchUpCopy();
  let isDone = false;
  const comparing = store.compareCopy().finally(() => {
    isDone = true;
  });
  let time = 2000;
  while (!isDone) {
    time += 1;
    const id = `${random(320)}`;
    const put = makeHighlight({ id, pageKey: `page ${random(5)}`, createdAt: time, updatedAt: time });
    await store.write({ puts: [put], edits: [{ id, changes: { deletedAt: time }, updatedAt: time + 1 }] });
    if (random(5) === 0) await store.emptyBin(time - 20);
    expect(await store.findLost()).toBeNull();
  }
  await comparing;
  expect(await store.findLost()).toBeNull();
  expect(area.items.get('sentinel')).toMatchObject({ damaged: [], isBehind: false });
});
