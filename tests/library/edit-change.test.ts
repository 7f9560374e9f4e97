import { expect, test } from 'vitest';
import { AT_ITS_TIME, createEditChange } from '../../entrypoints/library/edit-change.ts';
import type { WriteRequest } from '../../lib/messaging/protocol.ts';

const WORDS = { done: 'Done.', undone: 'Undone.', failed: 'Failed.' };

function noteEffects(failAt = -1) {
  const requests: WriteRequest[] = [];
  const settled: boolean[] = [];
  return {
    requests,
    settled,
    write: async (request: WriteRequest) => {
      if (requests.length === failAt) throw new Error('No answer.');
      requests.push(request);
    },
    show: () => undefined,
    settle: async (_: unknown, isWritten: boolean) => void settled.push(isWritten),
  };
}

test('many edits go in requests of a thousand, across groups', async () => {
  const effects = noteEffects();
  const ids = Array.from({ length: 1500 }, (_, i) => `a${i}`);
  const groups = [
    { ids, changes: { ink: 'sun' as const } },
    { ids: ['b'], changes: { ink: 'sky' as const } },
  ];
  const parts: number[] = [];
  await createEditChange(effects, WORDS, groups, [], 0).apply(7, (part) => parts.push(part));
  expect(effects.requests.map(({ edits }) => edits.length)).toEqual([1000, 501]);
  expect(effects.requests[1]?.edits.at(-1)).toEqual({ id: 'b', changes: { ink: 'sky' }, updatedAt: 7 });
  expect(parts.at(-1)).toBe(1);
});

test('a removal is timed with its edit', async () => {
  const effects = noteEffects();
  const group = { ids: ['a'], changes: { deletedAt: AT_ITS_TIME } };
  await createEditChange(effects, WORDS, [group], [], 0).apply(7, () => undefined);
  expect(effects.requests[0]?.edits).toEqual([{ id: 'a', changes: { deletedAt: 7 }, updatedAt: 7 }]);
});

test('what could not be written is settled as such, and thrown', async () => {
  const effects = noteEffects(1);
  const ids = Array.from({ length: 1500 }, (_, i) => `a${i}`);
  const change = createEditChange(effects, WORDS, [{ ids, changes: { note: '' } }], [], 0);
  await expect(change.apply(7, () => undefined)).rejects.toThrow('No answer.');
  expect(effects.settled).toEqual([false]);
});
