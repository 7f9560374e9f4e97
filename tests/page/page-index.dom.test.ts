import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Sliced } from '../../lib/anchor/run-slices.ts';
import { createPageIndex } from '../../lib/page/page-index.ts';

const root = document.createElement('p');
let stopping: AbortController;
/** What the page does while work pauses. */
let meanwhile: () => void;

beforeEach(() => {
  document.body.replaceChildren(root);
  root.textContent = 'One two three.';
  stopping = new AbortController();
  meanwhile = () => undefined;
});
afterEach(() => {
  stopping.abort();
  vi.useRealTimers();
});

/** Pauses at every yield. */
function createIndex() {
  const pace = { sliceMs: 0, now: () => 0, pause: async () => meanwhile() };
  return createPageIndex(
    document,
    () => false,
    () => undefined,
    stopping.signal,
    pace,
  );
}

test('work that a change overtakes is done again, on the page as it is then', async () => {
  const index = createIndex();
  const seen: string[] = [];
  function* read(): Sliced<string> {
    const { text } = yield* index.source.index();
    seen.push(text);
    yield;
    return text;
  }
  meanwhile = () => {
    root.textContent = 'Four.';
    meanwhile = () => undefined;
  };
  expect(await index.run(read)).toBe('Four.');
  expect(seen).toEqual(['Onetwothree.', 'Four.']);
});

test('what is shown is kept as long as nothing changes, and read anew after a change of words or style', () => {
  const index = createIndex();
  const shown = index.shown();
  expect(shown.sure).toContain('One two three.');
  expect(index.shown()).toBe(shown);
  root.hidden = true;
  expect(index.shown().sure).not.toContain('One two three.');
  root.hidden = false;
  root.textContent = 'Four.';
  expect(index.shown().sure).toContain('Four.');
});

test('on a page that never rests, work is done at once in the end', async () => {
  const index = createIndex();
  let changes = 0;
  meanwhile = () => {
    root.textContent = `Change ${++changes}.`;
  };
  function* read(): Sliced<string> {
    yield;
    return (yield* index.source.index()).text;
  }
  expect(await index.run(read)).toMatch(/^Change\d+\.$/);
  const before = changes;
  await Promise.resolve();
  expect(changes).toBe(before);
});

test('nothing comes of work that was switched off', async () => {
  const index = createIndex();
  meanwhile = () => stopping.abort();
  function* work(): Sliced<string> {
    yield;
    return 'done';
  }
  expect(await index.run(work)).toBeNull();
});

test('the index is kept while it is used, and let go ten seconds later', () => {
  vi.useFakeTimers();
  const index = createIndex();
  const first = index.current();
  vi.advanceTimersByTime(9_999);
  expect(index.current()).toBe(first);
  vi.advanceTimersByTime(9_999);
  expect(index.current()).toBe(first);
  vi.advanceTimersByTime(10_000);
  expect(index.current()).not.toBe(first);
});
