import { expect, test } from 'vitest';
import type { CopyFolder } from '../../lib/store/copy-folder.ts';
import { readPage } from '../../lib/store/read-highlights.ts';
import { byId, filesOf } from './copied-store.ts';
import { freshFolder, freshName, openWorking } from './fresh-store.ts';
import { makeHighlight } from './make-highlight.ts';

/** So many that most files of the second copy have some. */
const rows = Array.from({ length: 100 }, (_, i) => makeHighlight({ id: `row-${i + 100}` }));

/** Drops a database, as a browser does that finds it damaged: whoever has it open is closed, and not asked. */
function dropDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

/** A folder that does something once, while a file of it is being compared. */
function interrupted(folder: CopyFolder, file: string) {
  const jobs: (() => Promise<void>)[] = [];
  const change: CopyFolder['change'] = (name, makeOf) =>
    folder.change(name, async (text) => {
      if (name === file) await jobs.pop()?.();
      return makeOf(text);
    });
  return { folder: { ...folder, change }, interrupt: (job: () => Promise<void>) => jobs.push(job) };
}

test('of a database that vanishes while rows are compared all is offered, and comes back', async () => {
  const databaseName = freshName();
  const middle = filesOf('marks')[32] as string;
  const { folder, interrupt } = interrupted(freshFolder(), middle);
  const store = await openWorking({ databaseName, folder });
  await store.write({ puts: rows, edits: [] });
  await store.catchUpCopy();
  let left = -1;
  interrupt(async () => {
    await dropDatabase(databaseName);
    // Dexie opens an empty one where it is asked for something.
    left = await store.database.highlights.count();
  });
  await store.compareCopy();
  expect(left).toBe(0);
  expect(byId(await store.findLost())).toEqual(rows);
  await store.restoreCopy();
  expect(byId(await readPage(store.database, rows[0]?.pageKey as string))).toEqual(rows);
  expect(await store.findLost()).toBeNull();
});

test('a database that vanished while it was open is told as lost at the next question', async () => {
  const databaseName = freshName();
  const store = await openWorking({ databaseName });
  await store.write({ puts: rows, edits: [] });
  await store.catchUpCopy();
  expect(await store.findLost()).toBeNull();
  await dropDatabase(databaseName);
  expect(byId(await store.findLost())).toEqual(rows);
});
