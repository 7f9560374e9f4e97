import { expect, test } from 'vitest';
import { type Change, createChangeLog } from '../../entrypoints/library/change-log.ts';

/** A change of one value; notes when it was written, and fails as often as it is told to. */
function changeOf(store: { value: string; times: number[] }, to: string, fails = 0, after = 0): Change {
  const before = store.value;
  let left = fails;
  const write = (value: string) => async (time: number) => {
    store.times.push(time);
    if (left-- > 0) throw new Error('The disk is full.');
    store.value = value;
  };
  return {
    done: `Now ${to}.`,
    undone: `Again ${before}.`,
    failed: `Not ${to}.`,
    after,
    apply: write(to),
    revert: write(before),
  };
}

test('changes are undone in turn, the last first, and done again', async () => {
  const store = { value: 'a', times: [] as number[] };
  const log = createChangeLog(() => 100);
  await log.run(() => changeOf(store, 'b'));
  await log.run(() => changeOf(store, 'c'));
  expect(log.status.value).toMatchObject({ state: 'done', text: 'Now c.' });
  await log.undo();
  expect(store.value).toBe('b');
  expect(log.status.value).toMatchObject({ state: 'undone', text: 'Again b.' });
  await log.undo();
  expect(store.value).toBe('a');
  expect(log.canUndo.value).toBe(false);
  await log.redo();
  await log.redo();
  expect(store.value).toBe('c');
  expect(log.canRedo.value).toBe(false);
});

test('every writing is later than the one before it and than what it touches, even where the clock stands still', async () => {
  const store = { value: 'a', times: [] as number[] };
  const log = createChangeLog(() => 100);
  await log.run(() => changeOf(store, 'b'));
  await log.undo();
  await log.redo();
  await log.run(() => changeOf(store, 'c', 0, 5000));
  expect(store.times).toEqual([100, 101, 102, 5001]);
});

test('what failed is said, can be tried again at the same time, and can be undone even so', async () => {
  const store = { value: 'a', times: [] as number[] };
  const log = createChangeLog(() => 100);
  expect(await log.run(() => changeOf(store, 'b', 1))).toBe(false);
  expect(log.status.value).toMatchObject({ state: 'failed', text: 'Not b.' });
  expect(await log.tryAgain()).toBe(true);
  expect(store).toEqual({ value: 'b', times: [100, 100] });
  await log.undo();
  expect(store.value).toBe('a');
});

test('an undo that failed leaves the change to be undone', async () => {
  const store = { value: 'a', times: [] as number[] };
  const log = createChangeLog(() => 100);
  const change = changeOf(store, 'b');
  let fails = true;
  const revert: Change['revert'] = async (...given) => {
    if (fails) throw new Error('No answer.');
    return change.revert(...given);
  };
  await log.run(() => ({ ...change, revert }));
  expect(await log.undo()).toBe(false);
  expect(log.canUndo.value).toBe(true);
  fails = false;
  expect(await log.tryAgain()).toBe(true);
  expect(store.value).toBe('a');
  expect(log.canUndo.value).toBe(false);
  expect(log.canRedo.value).toBe(true);
});

test('an undo waits for the change that it undoes', async () => {
  const store = { value: 'a', times: [] as number[] };
  const log = createChangeLog(() => 100);
  const slow = changeOf(store, 'b');
  const apply: Change['apply'] = async (...given) => {
    await new Promise((resolve) => setTimeout(resolve));
    return slow.apply(...given);
  };
  await Promise.all([log.run(() => ({ ...slow, apply })), log.undo()]);
  expect(store.value).toBe('a');
});

test('a change is made of what the one before it left', async () => {
  const store = { value: 'a', times: [] as number[] };
  const log = createChangeLog(() => 100);
  const append = (text: string) => () => changeOf(store, store.value + text);
  await Promise.all([log.run(append('b')), log.run(append('c'))]);
  expect(store.value).toBe('abc');
  expect(await log.run(() => null)).toBe(false);
});

test('a new change takes the place of what could be done again', async () => {
  const store = { value: 'a', times: [] as number[] };
  const log = createChangeLog(() => 100);
  await log.run(() => changeOf(store, 'b'));
  await log.undo();
  log.record(changeOf(store, 'c'));
  expect(log.canRedo.value).toBe(false);
  expect(log.canUndo.value).toBe(true);
});
