import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAhead } from '../../lib/transfer/read-ahead.ts';

/** Gives these out and notes what was read of them; throws after the last, if it is to. */
function reading(all: readonly number[], { fails = false } = {}) {
  const seen: (number | 'closed')[] = [];
  async function* read() {
    try {
      for (const one of all) {
        seen.push(one);
        yield one;
      }
      if (fails) throw new Error('unreadable');
    } finally {
      seen.push('closed');
    }
  }
  return { read, seen };
}

test('gives out the same, in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer()), async (all) => {
      expect(await Array.fromAsync(readAhead(reading(all).read()))).toEqual(all);
    }),
  );
});

test('reads the next while one is worked on, and closes what it reads from when it is stopped', async () => {
  const { read, seen } = reading([1, 2, 3, 4]);
  for await (const one of readAhead(read())) {
    await new Promise((resolve) => setTimeout(resolve));
    expect(seen).toEqual([1, 2]);
    expect(one).toBe(1);
    break;
  }
  expect(seen).toEqual([1, 2, 'closed']);
});

test('what cannot be read is thrown where it is missed', async () => {
  const got: number[] = [];
  const run = async () => {
    for await (const one of readAhead(reading([1, 2], { fails: true }).read())) got.push(one);
  };
  await expect(run()).rejects.toThrow('unreadable');
  expect(got).toEqual([1, 2]);
});
