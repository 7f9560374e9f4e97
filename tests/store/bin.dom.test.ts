import { expect, onTestFinished, test, vi } from 'vitest';
import { BIN_MS, countBin, listBin } from '../../lib/store/bin.ts';
import { noteSightings, readOrphans } from '../../lib/store/orphan-sightings.ts';
import { freshFolder, openWorking, readCopies } from './fresh-store.ts';
import { makeHighlight } from './make-highlight.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = 100 * DAY;

test('removed marks are in the bin, the last removed first, for 30 days', async () => {
  const folder = freshFolder();
  const store = await openWorking({ folder });
  const removedAt = { old: NOW - 30 * DAY, edge: NOW - 30 * DAY + 1, late: NOW - 1, kept: 0 };
  const puts = Object.entries(removedAt).map(([id, deletedAt]) => makeHighlight({ id, deletedAt }));
  await store.write({ puts, edits: [] });
  expect(await listBin(store.database)).toEqual(['late', 'edge', 'old']);
  await store.catchUpCopy();
  await store.emptyBin(NOW - BIN_MS);
  expect(await listBin(store.database)).toEqual(['late', 'edge']);
  expect(await countBin(store.database)).toBe(2);
  expect(Object.keys(await readCopies(folder)).sort()).toEqual(['edge', 'kept', 'late']);
});

test('what only a damaged index calls removed stays, with its copy', async () => {
  const folder = freshFolder();
  const store = await openWorking({ folder });
  const puts = [makeHighlight({ id: 'removed', deletedAt: 1 }), makeHighlight({ id: 'kept' })];
  await store.write({ puts, edits: [] });
  // As where the index has a kept row among those that were removed.
  const spy = vi.spyOn(IDBKeyRange, 'bound').mockImplementation(() => IDBKeyRange.lowerBound(0));
  onTestFinished(() => spy.mockRestore());
  await store.emptyBin(NOW - BIN_MS);
  expect(spy).toHaveBeenCalled();
  expect(Object.keys(await readCopies(folder))).toEqual(['kept']);
  expect(await store.database.highlights.toCollection().primaryKeys()).toEqual(['kept']);
});

test('an orphan is known since it was first missed, until it is seen again', async () => {
  const { database } = await openWorking();
  await database.highlights.bulkPut([makeHighlight({ id: 'a' }), makeHighlight({ id: 'b' })]);
  await noteSightings(database, { missing: [{ id: 'a', says: 'then' }], found: ['b'] }, 5);
  await noteSightings(database, { missing: [{ id: 'a', says: 'now' }], found: [] }, 9);
  expect([...(await readOrphans(database)).values()]).toEqual([{ id: 'a', since: 5, says: 'now' }]);
  await noteSightings(database, { missing: [], found: ['a'] }, 10);
  expect(await readOrphans(database)).toEqual(new Map());
});

test('a page notes nothing of marks that are not its own', async () => {
  const { database } = await openWorking();
  await database.highlights.put(makeHighlight({ id: 'a' }));
  await noteSightings(
    database,
    {
      missing: [
        { id: 'a', says: '' },
        { id: 'x', says: '' },
      ],
      found: [],
    },
    5,
    () => false,
  );
  expect(await readOrphans(database)).toEqual(new Map());
});
