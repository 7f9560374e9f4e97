/** Runs jobs one after another, in the order they were handed in. */
export type Serialise = <Result>(job: () => Promise<Result>) => Promise<Result>;

/** Makes a queue of its own. A job that fails rejects its own promise and does not stop the next. */
export function createSerialiser(): Serialise {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const result = last.then(job);
    last = result.catch(() => undefined);
    return result;
  };
}
