import { fnv1a } from './fnv1a.ts';

/** Into how many buckets the catalogue is divided: at 100,000 marks one holds some 400, at 1,000 some four. */
export const BUCKETS = 256;

/** Which bucket all marks of a page are in, 0 to BUCKETS - 1. */
export function bucketOf(pageKey: string): number {
  const hash = fnv1a(pageKey);
  return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
}
