import { expect, test } from 'vitest';
import { createBucketJobs } from '../../lib/store/bucket-jobs.ts';

/** Runs the first job; resolves to the ids that it was given. */
async function runFirst(jobs: ReturnType<typeof createBucketJobs>): Promise<string[]> {
  let given: string[] = [];
  await jobs.run(jobs.first() ?? -1, async (_, ids) => {
    given = [...ids];
  });
  return given;
}

test('ids of a bucket are done together, and buckets in the order in which they came', async () => {
  const jobs = createBucketJobs();
  expect([jobs.first(), jobs.open()]).toEqual([null, []]);
  jobs.add(7, ['a']);
  jobs.add(3, []);
  jobs.add(7, ['b', 'a']);
  expect(await runFirst(jobs)).toEqual(['a', 'b']);
  expect([jobs.first(), jobs.open()]).toEqual([3, [3]]);
  expect(await runFirst(jobs)).toEqual([]);
  expect([jobs.first(), jobs.open()]).toEqual([null, []]);
});

test('what comes while its bucket is being done waits for the next time', async () => {
  const jobs = createBucketJobs();
  jobs.add(7, ['a']);
  const writing = Promise.withResolvers<void>();
  const done = jobs.run(7, () => writing.promise);
  expect([jobs.first(), jobs.open()]).toEqual([null, [7]]);
  jobs.add(7, ['b']);
  writing.resolve();
  await done;
  expect(await runFirst(jobs)).toEqual(['b']);
});

test('what fails waits again, with what came meanwhile', async () => {
  const jobs = createBucketJobs();
  jobs.add(7, ['a']);
  const writing = Promise.withResolvers<void>();
  const done = jobs.run(7, () => writing.promise);
  jobs.add(7, ['b']);
  writing.reject(new Error('The disk is full.'));
  await expect(done).rejects.toThrow('The disk is full.');
  expect((await runFirst(jobs)).toSorted()).toEqual(['a', 'b']);
});
