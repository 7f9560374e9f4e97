/** By bucket, the ids of rows that something is still to be done with. */
export interface BucketJobs {
  /** These are to be done, too. A bucket without ids is one to do, too. */
  add(bucket: number, ids: Iterable<string>): void;
  /** The bucket that has waited longest; null where none waits. */
  first(): number | null;
  /** All that wait, or are being done. */
  open(): number[];
  /** Does `job` with what waits in this bucket, which waits again where it rejects. */
  run(bucket: number, job: (bucket: number, ids: ReadonlySet<string>) => Promise<void>): Promise<void>;
}

export function createBucketJobs(): BucketJobs {
  const waiting = new Map<number, Set<string>>();
  /** A job that nobody waits for any longer may still go on. */
  const running: number[] = [];

  function add(bucket: number, ids: Iterable<string>): void {
    waiting.set(bucket, new Set([...(waiting.get(bucket) ?? []), ...ids]));
  }

  return {
    add,
    first: () => waiting.keys().next().value ?? null,
    open: () => [...new Set([...running, ...waiting.keys()])],
    async run(bucket, job) {
      const ids = waiting.get(bucket) ?? new Set();
      // What is added from now on is for the next.
      waiting.delete(bucket);
      running.push(bucket);
      try {
        await job(bucket, ids);
      } catch (reason) {
        add(bucket, ids);
        throw reason;
      } finally {
        running.splice(running.indexOf(bucket), 1);
      }
    },
  };
}
