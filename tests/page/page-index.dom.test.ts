import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OPEN_TREE } from '../../lib/anchor/page-tree.ts';
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
  return createPageIndex(document, OPEN_TREE, () => undefined, stopping.signal, { soon: pace, idle: pace });
}

test('what was read of a page that changed meanwhile is not kept', async () => {
  const index = createIndex();
  root.replaceChildren(...Array.from({ length: 3000 }, (_, i) => document.createTextNode(`${i} `)));
  meanwhile = () => {
    root.append('the end');
    meanwhile = () => undefined;
  };
  await index.prepare();
  const read = index.current();
  expect(read.text.endsWith('theend')).toBe(true);
  expect(index.current()).toBe(read);
});

test('a page that takes away what is being read is read anew, and at once in the end', async () => {
  const index = createIndex();
  const fill = (version: number) =>
    root.replaceChildren(
      ...Array.from({ length: 3000 }, (_, i) => document.createTextNode(`${version}:${i} `)),
    );
  let versions = 0;
  fill(versions);
  meanwhile = () => fill(++versions);
  const made = await index.run(() => index.source.index());
  expect(made?.text).toMatch(new RegExp(`^${versions}:0${versions}:1.*${versions}:2999$`));
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
