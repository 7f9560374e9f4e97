import { expect, onTestFinished, test, vi } from 'vitest';
import { createFullDisk } from '../../lib/store/full-disk.ts';
import { openPrivateFolder } from '../../lib/store/private-folder.ts';
import { freshName, openWorking, readCopies } from './fresh-store.ts';
import { makeHighlight } from './make-highlight.ts';
import { createMemoryArea } from './memory-area.ts';

const writingOf = (id: string) => ({ puts: [makeHighlight({ id })], edits: [] });

/** What a browser keeps of one Snipmark, however often it and its background are started anew. */
function createProfile() {
  const [area, databaseName, folderName] = [createMemoryArea(), freshName(), freshName()];
  return {
    /** @param session what lasts as long as the browser runs */
    async start(session: ReturnType<typeof createMemoryArea>) {
      const disk = createFullDisk(session);
      const folder = openPrivateFolder(folderName, disk);
      const store = await openWorking({ area, databaseName, disk, folder, warn: () => undefined });
      return { folder, store };
    },
  };
}

/** Has the next file that is written find no room. */
function refuseFile(name: string): void {
  const closing = vi.spyOn(FileSystemWritableFileStream.prototype, 'close');
  onTestFinished(() => closing.mockRestore());
  closing.mockRejectedValueOnce(new DOMException('', name));
}

test.each(['QuotaExceededError', 'InvalidStateError'])(
  'once a copy found no room (%s), nothing is called saved or copied before the browser is started anew',
  async (name) => {
    const profile = createProfile();
    const session = createMemoryArea();
    const first = await profile.start(session);
    await first.store.write(writingOf('before'));
    expect(await first.store.diskWasFull()).toBe(false);
    refuseFile(name);
    await expect(first.store.write(writingOf('full'))).rejects.toMatchObject({ name: 'DiskWasFull' });
    // With room again.
    await expect(first.store.write(writingOf('after'))).rejects.toMatchObject({ name: 'DiskWasFull' });
    first.store.database.close();

    // The background alone is started anew.
    const second = await profile.start(session);
    expect(await second.store.diskWasFull()).toBe(true);
    await expect(second.store.write(writingOf('later'))).rejects.toMatchObject({ name: 'DiskWasFull' });
    await second.store.catchUpCopy();
    expect(Object.keys(await readCopies(second.folder))).toEqual(['before']);
    second.store.database.close();

    // The browser is. What it did keep is copied.
    const third = await profile.start(createMemoryArea());
    expect(await third.store.write(writingOf('anew'))).toHaveLength(1);
    await third.store.catchUpCopy();
    const all = ['after', 'anew', 'before', 'full', 'later'];
    expect((await third.store.database.highlights.toCollection().primaryKeys()).toSorted()).toEqual(all);
    expect(Object.keys(await readCopies(third.folder)).toSorted()).toEqual(all);
  },
);

test('once a row found no room, nothing is called saved before the browser is started anew', async () => {
  const { store } = await createProfile().start(createMemoryArea());
  const commit = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('', 'QuotaExceededError');
  });
  onTestFinished(() => commit.mockRestore());
  await expect(store.write(writingOf('full'))).rejects.toMatchObject({ name: 'QuotaExceededError' });
  await expect(store.write(writingOf('after'))).rejects.toMatchObject({ name: 'DiskWasFull' });
});

test('a write that fails for another reason says nothing of the disk', async () => {
  const { store } = await createProfile().start(createMemoryArea());
  await store.write(writingOf('one'));
  const refused = { puts: [], edits: [{ id: 'none', changes: { note: '' }, updatedAt: 1 }] };
  await expect(store.write(refused)).rejects.toMatchObject({ name: 'WriteRefused' });
  await store.write(writingOf('two'));
  expect(await store.diskWasFull()).toBe(false);
});
