import type { SnipmarkDatabase } from './schema.ts';

/** The stamp of buckets that are made anew now: larger than all before. To be asked in the transaction that writes them. */
export async function nextStamp({ catalogue }: SnipmarkDatabase): Promise<number> {
  const [last] = await catalogue.orderBy('stamp').reverse().limit(1).keys();
  return (typeof last === 'number' ? last : 0) + 1;
}
