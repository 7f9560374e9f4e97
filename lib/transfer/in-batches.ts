/** Marks that are looked up, or written in one transaction, at a time. */
export const BATCH = 1000;

/** The same in lists of `BATCH`; the last may be shorter. */
export async function* inBatches<One>(all: AsyncIterable<One>): AsyncGenerator<One[]> {
  let batch: One[] = [];
  for await (const one of all) {
    batch.push(one);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
