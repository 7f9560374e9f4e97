import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createSaver } from '../../entrypoints/marker/saver.ts';
import type { WriteRequest } from '../../lib/messaging/protocol.ts';

const edit = (id: string): WriteRequest => ({ puts: [], edits: [{ id, changes: {}, updatedAt: 1 }] });

function refusal(): Error {
  const error = new Error('The mark to change is not there.');
  error.name = 'WriteRefused';
  return error;
}

/** A saver whose writes answer as `answers` say, in turn, and then succeed. */
function saverWith(answers: readonly (Error | null)[], amended: WriteRequest | null = null) {
  const written: string[] = [];
  const stored: string[] = [];
  const waits: unknown[] = [];
  const left = [...answers];
  const idOf = ({ puts, edits }: WriteRequest) => (puts[0] ?? edits[0])?.id ?? '';
  const state = { mayStore: true };
  const saver = createSaver(
    async (request) => {
      const answer = left.shift();
      if (answer) throw answer;
      written.push(idOf(request));
    },
    () => state.mayStore,
    (request) => stored.push(idOf(request)),
    (reason) => waits.push(reason),
    () => amended,
  );
  return { saver, written, stored, waits, state };
}

describe('createSaver', () => {
  test('says a request again whose reply was lost', async () => {
    const { saver, written, waits } = saverWith([new Error('worker stopped'), new Error('worker stopped')]);
    expect(await saver.save(edit('a'))).toBe(true);
    expect(written).toEqual(['a']);
    expect(waits).toEqual([]);
  });

  test('keeps what could not be written, in order, for the next try', async () => {
    const failures = [new Error('disk'), new Error('disk'), new Error('disk')];
    const { saver, written, waits } = saverWith(failures);
    expect(await saver.save(edit('a'))).toBe(false);
    expect(waits).toHaveLength(1);
    expect(await saver.save(edit('b'))).toBe(true);
    expect(written).toEqual(['a', 'b']);
  });

  test('goes on with the next where the disk was full, as each is written, and has them all wait', async () => {
    const full = () => Object.assign(new Error('The disk was full.'), { name: 'DiskWasFull' });
    const { saver, written, stored, waits } = saverWith([full(), full(), full()]);
    expect(await saver.save(edit('a'))).toBe(false);
    // 'a' is said again, and then 'b', once each.
    expect(await saver.save(edit('b'))).toBe(false);
    expect(waits).toHaveLength(2);
    expect(stored).toEqual([]);
    expect(await saver.flush()).toBe(true);
    expect(written).toEqual(['a', 'b']);
    expect(stored).toEqual(['a', 'b']);
  });

  test('writes nothing until it may', async () => {
    const { saver, written, state } = saverWith([]);
    state.mayStore = false;
    expect(await saver.save(edit('a'))).toBe(false);
    expect(written).toEqual([]);
    state.mayStore = true;
    expect(await saver.flush()).toBe(true);
    expect(written).toEqual(['a']);
  });

  test('a refused request does not keep the next from being saved', async () => {
    const { saver, written, waits } = saverWith([refusal()]);
    expect(await saver.save(edit('lost'))).toBe(false);
    expect(waits).toHaveLength(1);
    expect(await saver.save(edit('b'))).toBe(true);
    expect(written).toEqual(['b']);
  });

  test('writes something better instead of a refused request, where there is such', async () => {
    const { saver, written, stored } = saverWith([refusal()], edit('whole'));
    expect(await saver.save(edit('lost'))).toBe(true);
    expect(written).toEqual(['whole']);
    expect(stored).toEqual(['lost']);
  });

  test('says that a request waits which nobody answers, and says it again with the next', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const asked: string[] = [];
    const waits: unknown[] = [];
    const never = () => new Promise<never>(() => undefined);
    const saver = createSaver(
      async ({ edits }) => {
        asked.push(edits[0]?.id ?? '');
        if (asked.length === 1) await never();
      },
      () => true,
      () => undefined,
      (reason) => waits.push(reason),
      () => null,
    );
    const first = saver.save(edit('a'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await first).toBe(false);
    expect(waits).toHaveLength(1);
    expect(await saver.save(edit('b'))).toBe(true);
    expect(asked).toEqual(['a', 'a', 'b']);
  });
});
