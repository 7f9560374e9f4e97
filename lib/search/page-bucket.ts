/** Into how many buckets the catalogue is divided: at 100,000 marks one holds some 400, at 1,000 some four. */
export const BUCKETS = 256;

/** Which bucket all marks of a page are in, 0 to BUCKETS - 1 (FNV-1a over UTF-16 code units). */
export function bucketOf(pageKey: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < pageKey.length; i++) hash = Math.imul(hash ^ pageKey.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
}
