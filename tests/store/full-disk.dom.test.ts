import { expect, onTestFinished, test, vi } from 'vitest';
import { createFullDisk } from '../../lib/store/full-disk.ts';
import { openPrivateFolder } from '../../lib/store/private-folder.ts';
import { freshName, openWorking, readCopies } from './fresh-store.ts';
import { makeHighlight } from './make-highlight.ts';
import { createMemoryArea } from './memory-area.ts';

const writingOf = (id: string) => ({ puts: [makeHighlight({ id })], edits: [] });

/** What a browser keeps of one Snipmark, however often it and its background are started anew. */
function createProfile() {
  let room = 20_000_000;
  const [area, databaseName, folderName] = [createMemoryArea(), freshName(), freshName()];
  return {
    /** Has so many bytes left on the disk from now on. */
    leaveRoom: (bytes: number) => {
      room = bytes;
    },
    /** @param session what lasts as long as the browser runs */
    async start(session: ReturnType<typeof createMemoryArea>) {
      const disk = createFullDisk(session, async () => room);
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

const [LITTLE, MUCH] = [15_000_000, 17_000_000];

test('with little room left nothing is called saved, nor later with more', async () => {
  const profile = createProfile();
  const { folder, store } = await profile.start(createMemoryArea());
  profile.leaveRoom(MUCH);
  await store.write(writingOf('much'));
  profile.leaveRoom(LITTLE);
  await expect(store.write(writingOf('little'))).rejects.toMatchObject({ name: 'DiskWasFull' });
  profile.leaveRoom(MUCH);
  await expect(store.write(writingOf('more'))).rejects.toMatchObject({ name: 'DiskWasFull' });
  expect(Object.keys(await readCopies(folder))).toEqual(['much']);
  expect(await store.database.highlights.count()).toBe(3);
  store.database.close();
  const anew = await profile.start(createMemoryArea());
  expect(await anew.store.write(writingOf('anew'))).toHaveLength(1);
});

test('nor where a database could not be opened with little room', async () => {
  const profile = createProfile();
  const session = createMemoryArea();
  const opening = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store.', 'UnknownError');
  });
  onTestFinished(() => opening.mockRestore());
  profile.leaveRoom(LITTLE);
  await expect(profile.start(session)).rejects.toThrow("The store is 'failed'.");
  opening.mockRestore();
  profile.leaveRoom(MUCH);
  const { store } = await profile.start(session);
  await expect(store.write(writingOf('full'))).rejects.toMatchObject({ name: 'DiskWasFull' });
});

test('nor where it was found to be another with little room', async () => {
  const profile = createProfile();
  const { store } = await profile.start(createMemoryArea());
  await store.write(writingOf('before'));
  await profile.drop();
  profile.leaveRoom(LITTLE);
  expect((await store.findLost())?.map(({ id }) => id)).toEqual(['before']);
  profile.leaveRoom(MUCH);
  await expect(store.write(writingOf('full'))).rejects.toMatchObject({ name: 'DiskWasFull' });
});

test('a browser that does not tell how much room there is has enough', async () => {
  const disk = createFullDisk(createMemoryArea(), () => Promise.reject(new Error('Unknown.')));
  expect(await disk.wasMet()).toBe(false);
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

test('a database that is being closed says nothing of the disk', async () => {
  const disk = createFullDisk(createMemoryArea(), async () => MUCH);
  const closing = Object.assign(new Error('The database connection is closing.'), {
    name: 'InvalidStateError',
  });
  await expect(disk.watch(() => Promise.reject(closing))).rejects.toBe(closing);
  expect(await disk.wasMet()).toBe(false);
});
