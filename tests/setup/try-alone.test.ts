import { expect, test } from 'vitest';
import { tryAlone } from './try-alone.mjs';

const failed = (...titles: string[]) => titles.map((title) => `a.test.ts: ${title}: Error: no row`);
const first = { passed: 8, failed: 2, skipped: 1, failures: failed('one', 'two'), files: ['/t/a.test.ts'] };

test('what passes alone has passed, and is listed', async () => {
  const asked: string[][] = [];
  const result = await tryAlone(first, async (files) => {
    asked.push(files);
    return { passed: 5, failed: 0, failures: [], files: [] };
  });
  expect(asked).toEqual([['/t/a.test.ts']]);
  expect(result).toMatchObject({ passed: 10, failed: 0, skipped: 1, failures: [], alone: first.failures });
});

test('what fails alone, too, has failed, for whatever reason', async () => {
  const failures = ['a.test.ts: two: Error: another'];
  const result = await tryAlone(first, async () => ({ passed: 4, failed: 1, failures, files: [] }));
  expect(result).toMatchObject({ passed: 9, failed: 1, failures, alone: failed('one') });
});

test('a run that says nothing, or many files that fail, change nothing', async () => {
  const dead = { passed: 0, failed: 1, failures: ['no report was written'], files: [] };
  expect(await tryAlone(first, async () => dead)).toBe(first);
  const many = { ...first, files: Array.from({ length: 7 }, (_, i) => `/t/${i}.test.ts`) };
  expect(await tryAlone(many, () => Promise.reject(new Error('Not asked.')))).toBe(many);
  const fine = { ...first, failed: 0, failures: [], files: [] };
  expect(await tryAlone(fine, () => Promise.reject(new Error('Not asked.')))).toBe(fine);
});
