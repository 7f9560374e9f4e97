import { expect, test } from 'vitest';
import type { Highlight } from '../../lib/model.ts';
import { mergePut } from '../../lib/store/merge-write.ts';
import type { ImportEvent } from '../../lib/transfer/import-row.ts';
import { planImport } from '../../lib/transfer/plan-import.ts';
import { runImport } from '../../lib/transfer/run-import.ts';
import { makeHighlight } from '../store/make-highlight.ts';

const NOW = 9_000;

async function* eventsOf(...rows: readonly (Highlight | ImportEvent)[]): AsyncGenerator<ImportEvent> {
  yield { format: 'snipmark' };
  let at = 0;
  for (const row of rows) yield 'selectors' in row ? { at: ++at, highlight: row } : row;
}

/** A store that writes as ours does, one transaction a call. */
function createStore(...rows: readonly Highlight[]) {
  const kept = new Map(rows.map((row) => [row.id, row]));
  const batches: number[] = [];
  return {
    kept,
    batches,
    lookup: async (ids: readonly string[]) => ids.map((id) => kept.get(id)),
    write: async (batch: readonly Highlight[]) => {
      batches.push(batch.length);
      for (const row of batch) kept.set(row.id, mergePut(kept.get(row.id), row));
    },
    writeShares: async () => undefined,
    now: () => NOW,
  };
}

const poor = (fields: Partial<Highlight> = {}) => makeHighlight(fields);
const whole = makeHighlight({
  selectors: {
    ...makeHighlight().selectors,
    range: { type: 'RangeSelector', start: { path: '1/0', offset: 3 }, end: { path: '1/0', offset: 11 } },
    distinction: {
      places: 1,
      place: 0,
      sharedBefore: 0,
      sharedAfter: 0,
      before: [],
      after: [],
      within: [],
      whole: true,
      landmarks: [],
      textLength: 900,
    },
  },
});

test('the plan says of each row what would be done', async () => {
  const store = createStore(
    poor({ id: 'same' }),
    poor({ id: 'changed' }),
    poor({ id: 'older', note: 'mine', updatedAt: 5000 }),
    poor({ id: 'binned', deletedAt: 2000, updatedAt: 2000 }),
    poor({ id: 'kept' }),
  );
  const rows = [
    poor({ id: 'new' }),
    poor({ id: 'same', updatedAt: 3000 }),
    poor({ id: 'changed', note: 'other', tags: ['x'], updatedAt: 3000 }),
    poor({ id: 'older', note: 'theirs', updatedAt: 3000 }),
    poor({ id: 'binned' }),
    poor({ id: 'kept', deletedAt: 4000, updatedAt: 4000 }),
    poor({ id: 'new' }),
    poor({ id: 'new', note: 'later', updatedAt: 1500 }),
  ];
  const rejected: ImportEvent = { at: 9, rejected: { code: 'no-quote', values: [] }, says: 'a note' };
  const plan = await planImport(eventsOf(...rows, rejected), store.lookup);
  expect(plan.rows.map(({ at, state, fields }) => [at, state, ...fields])).toEqual([
    [1, 'duplicate'],
    [2, 'same'],
    [3, 'changed', 'note', 'tags'],
    [4, 'older', 'note'],
    [5, 'binned'],
    [6, 'changed', 'deletedAt'],
    [7, 'duplicate'],
    [8, 'new'],
    [9, 'rejected'],
  ]);
  expect(plan.counts).toEqual({
    ...{ new: 1, changed: 2, same: 1, older: 1, binned: 1 },
    ...{ duplicate: 2, link: 0, rejected: 1 },
  });
  expect(plan.rows[0]).toMatchObject({ says: 'once upon', page: 'example.org/story' });
  expect(store.batches).toEqual([]);

  const result = await runImport(eventsOf(...rows, rejected), store, { bringBack: true });
  expect(result).toMatchObject({ written: 4, skipped: 4, rejected: 1, ended: null, at: 9 });
  expect(store.kept.get('new')).toMatchObject({ note: 'later' });
  expect(store.kept.get('older')).toMatchObject({ note: 'mine' });
  expect(store.kept.get('binned')).toMatchObject({ deletedAt: 0, updatedAt: NOW });
  expect(store.kept.get('kept')).toMatchObject({ deletedAt: 4000 });
});

test('importing twice is the same as once', async () => {
  const store = createStore(
    poor({ id: 'a', deletedAt: 2000, updatedAt: 2000 }),
    poor({ id: 'b', note: 'old' }),
  );
  const rows = [poor({ id: 'a' }), poor({ id: 'b', note: 'new', updatedAt: 2000 }), poor({ id: 'c' })];
  await runImport(eventsOf(...rows), store, { bringBack: true });
  const after = structuredClone([...store.kept]);
  const again = await runImport(eventsOf(...rows), { ...store, now: () => NOW + 1 }, { bringBack: true });
  expect(again).toMatchObject({ written: 0, skipped: 3 });
  expect([...store.kept]).toEqual(after);
  const plan = await planImport(eventsOf(...rows), store.lookup);
  expect(plan.counts).toMatchObject({ new: 0, changed: 0, binned: 0, same: 3 });
});

test('what is in the bin stays there where that is wanted', async () => {
  const store = createStore(poor({ id: 'a', deletedAt: 2000, updatedAt: 2000 }));
  const result = await runImport(eventsOf(poor({ id: 'a', updatedAt: 3000 })), store, { bringBack: false });
  expect(result).toMatchObject({ written: 0, skipped: 1 });
  expect(store.kept.get('a')?.deletedAt).toBe(2000);
});

test('a file that knows less of where a mark stands does not take that away', async () => {
  const store = createStore(whole);
  const file = poor({
    note: 'said elsewhere',
    title: '',
    textDirective: null,
    createdAt: 700,
    updatedAt: 2000,
  });
  await runImport(eventsOf(file), store, { bringBack: true });
  expect(store.kept.get(whole.id)).toEqual({ ...whole, note: 'said elsewhere', updatedAt: 2000 });
});

test('a thousand marks are one transaction, and to cancel is to stop between two', async () => {
  const store = createStore();
  const controller = new AbortController();
  const marks = Array.from({ length: 3500 }, (_, i) => poor({ id: `m${i}` }));
  const steps: number[] = [];
  const result = await runImport(eventsOf(...marks), store, {
    bringBack: true,
    signal: controller.signal,
    onProgress: ({ written }) => {
      steps.push(written);
      if (steps.length === 2) controller.abort();
    },
  });
  // The first event says the format.
  expect(store.batches).toEqual([999, 1000]);
  expect(steps).toEqual([999, 1999]);
  expect(result).toMatchObject({ written: 1999, ended: 'cancelled', at: 1999 });
  const rest = await runImport(eventsOf(...marks), store, { bringBack: true });
  expect(rest).toMatchObject({ written: 1501, skipped: 1999, ended: null });
});

test('a write that fails ends the import; what was written before stands', async () => {
  const store = createStore();
  const marks = Array.from({ length: 2500 }, (_, i) => poor({ id: `m${i}` }));
  const write = (batch: readonly Highlight[]) =>
    store.batches.length === 1 ? Promise.reject(new Error('disk full')) : store.write(batch);
  const result = await runImport(eventsOf(...marks), { ...store, write }, { bringBack: true });
  expect(result).toMatchObject({ written: 999, ended: 'failed', at: 999 });
  expect(result.error).toEqual(new Error('disk full'));
  expect(store.kept.size).toBe(999);
});

test('a plan is given up when that is wanted', async () => {
  const controller = new AbortController();
  controller.abort();
  await expect(
    planImport(eventsOf(poor()), createStore().lookup, { signal: controller.signal }),
  ).rejects.toThrow('abort');
});
