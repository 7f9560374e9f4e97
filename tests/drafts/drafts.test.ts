import { expect, test } from 'vitest';
import { createNoteDrafts, createTagsDrafts } from '../../lib/drafts/drafts.ts';
import { saveDrafts } from '../../lib/drafts/save-drafts.ts';
import { memoryStorage } from './memory-storage.ts';

test('a note that was typed is found by the next document', () => {
  const storage = memoryStorage();
  createNoteDrafts(() => storage).keep({ id: 'a', note: 'half a sen', updatedAt: 5 });
  expect(createNoteDrafts(() => storage).all()).toEqual([{ id: 'a', note: 'half a sen', updatedAt: 5 }]);
});

test('tags are kept apart from notes, and saved as the edit that they are', async () => {
  const storage = memoryStorage();
  createTagsDrafts(() => storage).keep({ id: 'a', tags: ['city', 'to re'], updatedAt: 5 });
  expect(createNoteDrafts(() => storage).all()).toEqual([]);
  const written: unknown[] = [];
  const drafts = createTagsDrafts(() => storage);
  await saveDrafts(drafts, {
    findStored: async (ids) => new Set(ids),
    write: async (edits) => void written.push(...edits),
  });
  expect(written).toEqual([{ id: 'a', changes: { tags: ['city', 'to re'] }, updatedAt: 5 }]);
  expect(drafts.all()).toEqual([]);
});

test('an earlier edit that is acknowledged leaves the later draft', () => {
  const storage = memoryStorage();
  const drafts = createNoteDrafts(() => storage);
  drafts.keep({ id: 'a', note: 'one', updatedAt: 1 });
  drafts.keep({ id: 'a', note: 'one two', updatedAt: 2 });
  drafts.settle({ id: 'a', note: 'one', updatedAt: 1 });
  expect(drafts.find('a')).toEqual({ id: 'a', note: 'one two', updatedAt: 2 });
  drafts.settle({ id: 'a', note: 'one two', updatedAt: 2 });
  expect(drafts.all()).toEqual([]);
});

test('what is not ours is left alone, and what is broken is not believed', () => {
  const storage = memoryStorage();
  storage.setItem('theme', 'dark');
  storage.setItem('note-draft:a', 'not JSON');
  storage.setItem('note-draft:b', '{"note":7,"updatedAt":1}');
  const drafts = createNoteDrafts(() => storage);
  expect(drafts.all()).toEqual([]);
  expect(storage.getItem('theme')).toBe('dark');
});

test('a storage that refuses throws at nobody', () => {
  const drafts = createNoteDrafts(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
  expect(drafts.keep({ id: 'a', note: 'one', updatedAt: 1 })).toBe(false);
  expect(drafts.all()).toEqual([]);
  drafts.settle({ id: 'a', note: 'one', updatedAt: 1 });
});

test('drafts that were left are saved with the time they were typed at; those of marks that are gone are not', async () => {
  const storage = memoryStorage();
  const drafts = createNoteDrafts(() => storage);
  drafts.keep({ id: 'a', note: 'one', updatedAt: 7 });
  drafts.keep({ id: 'gone', note: 'two', updatedAt: 8 });
  const written: unknown[] = [];
  const saved = await saveDrafts(drafts, {
    findStored: async () => new Set(['a']),
    write: async (edits) => void written.push(...edits),
  });
  expect(saved).toBe(1);
  expect(written).toEqual([{ id: 'a', changes: { note: 'one' }, updatedAt: 7 }]);
  expect(drafts.all()).toEqual([]);
});

test('drafts that could not be saved are still there', async () => {
  const storage = memoryStorage();
  const drafts = createNoteDrafts(() => storage);
  drafts.keep({ id: 'a', note: 'one', updatedAt: 7 });
  const failing = saveDrafts(drafts, {
    findStored: async () => new Set(['a']),
    write: () => Promise.reject(new Error('no answer')),
  });
  await expect(failing).rejects.toThrow('no answer');
  expect(drafts.all()).toHaveLength(1);
});
