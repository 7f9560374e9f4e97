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
    /** Drops the database, as a browser does that does not get it open. */
    drop: () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(databaseName);
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
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

/** A disk that has room for a mark here and there, and none for more. */
function fillDisk(): void {
  const { write } = FileSystemWritableFileStream.prototype;
  const writing = vi.spyOn(FileSystemWritableFileStream.prototype, 'write');
  onTestFinished(() => writing.mockRestore());
  writing.mockImplementation(function (this: FileSystemWritableFileStream, data) {
    const isLarge = typeof data === 'string' && data.length > 1_000_000;
    return isLarge ? Promise.reject(new DOMException('', 'QuotaExceededError')) : write.call(this, data);
  });
}

test('what is written into a database that has come in the place of another on a full disk is not called saved', async () => {
  const profile = createProfile();
  const { store } = await profile.start(createMemoryArea());
  await store.write(writingOf('before'));
  await profile.drop();
  fillDisk();
  await expect(store.write(writingOf('full'))).rejects.toMatchObject({ name: 'DiskWasFull' });
  expect((await store.findLost())?.map(({ id }) => id)).toEqual(['before']);
});

test('nor into one that is empty as it is opened', async () => {
  const profile = createProfile();
  const first = await profile.start(createMemoryArea());
  await first.store.write(writingOf('before'));
  first.store.database.close();
  await profile.drop();
  fillDisk();
  const { store } = await profile.start(createMemoryArea());
  await expect(store.write(writingOf('full'))).rejects.toMatchObject({ name: 'DiskWasFull' });
});

test('nor into one that could not be opened before', async () => {
  const profile = createProfile();
  const session = createMemoryArea();
  const opening = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store.', 'UnknownError');
  });
  onTestFinished(() => opening.mockRestore());
  fillDisk();
  await expect(profile.start(session)).rejects.toThrow("The store is 'failed'.");
  opening.mockRestore();
  const { store } = await profile.start(session);
  await expect(store.write(writingOf('full'))).rejects.toMatchObject({ name: 'DiskWasFull' });
});

test('a database that was lost while there is room is written into as ever', async () => {
  const profile = createProfile();
  const { folder, store } = await profile.start(createMemoryArea());
  await store.write(writingOf('before'));
  await profile.drop();
  await store.write(writingOf('after'));
  expect((await store.findLost())?.map(({ id }) => id)).toEqual(['before']);
  await store.restoreCopy();
  expect(Object.keys(await readCopies(folder)).toSorted()).toEqual(['after', 'before']);
  expect(await store.diskWasFull()).toBe(false);
});

test('a write that fails for another reason says nothing of the disk', async () => {
  const { store } = await createProfile().start(createMemoryArea());
  await store.write(writingOf('one'));
  const refused = { puts: [], edits: [{ id: 'none', changes: { note: '' }, updatedAt: 1 }] };
  await expect(store.write(refused)).rejects.toMatchObject({ name: 'WriteRefused' });
  await store.write(writingOf('two'));
  expect(await store.diskWasFull()).toBe(false);
});
