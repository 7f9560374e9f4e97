import { expect, test, vi } from 'vitest';
import { createChanges } from '../../entrypoints/library/settings/changes.ts';
import { SETTINGS } from '../../lib/words/settings.ts';

/** A value that changes can be made to, and the changes. */
function field(first: string) {
  const changes = createChanges();
  const kept = { value: first };
  const set = async (value: string) => {
    kept.value = value;
  };
  const change = (value: string, name: string | null = null, run = set) => {
    const before = kept.value;
    return changes.make({
      field: name,
      run: () => run(value),
      undo: () => set(before),
      done: 'Saved.',
      failed: 'Not saved.',
    });
  };
  return { changes, change, kept };
}

test('changes are taken back one after the other, the last first', async () => {
  const { change, changes, kept } = field('a');
  await change('b');
  await change('c');
  await changes.undo();
  expect(kept.value).toBe('b');
  expect(changes.line.value).toEqual({ text: SETTINGS.takenBack, canUndo: true, retry: null });
  await changes.undo();
  expect(kept.value).toBe('a');
  expect(changes.line.value?.canUndo).toBe(false);
});

test('what was typed into one field is taken back as one', async () => {
  const { change, changes, kept } = field('');
  await change('D', 'name');
  await change('Do', 'name');
  await changes.undo();
  expect(kept.value).toBe('');
  expect(changes.line.value?.canUndo).toBe(false);
});

test('a change that fails is not to be taken back, and can be tried again', async () => {
  const { change, changes, kept } = field('a');
  const run = vi.fn<(value: string) => Promise<void>>().mockRejectedValueOnce(new Error('full'));
  await change('b', null, run);
  expect(changes.line.value).toMatchObject({ text: 'Not saved.', canUndo: false });
  changes.line.value?.retry?.();
  await vi.waitFor(() => expect(changes.line.value?.text).toBe('Saved.'));
  expect(run).toHaveBeenCalledTimes(2);
  expect(kept.value).toBe('a');
});

test('what could not be taken back can be tried again', async () => {
  const { changes } = field('a');
  const undo = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('full')).mockResolvedValue();
  await changes.make({ field: null, run: async () => {}, undo, done: 'Saved.', failed: '' });
  await changes.undo();
  expect(changes.line.value).toEqual({ text: SETTINGS.undoFailed, canUndo: true, retry: null });
  await changes.undo();
  expect(changes.line.value?.text).toBe(SETTINGS.takenBack);
});
