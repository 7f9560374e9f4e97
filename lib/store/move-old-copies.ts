import { findHighlightFault } from '../check-highlight.ts';
import type { Highlight } from '../model.ts';
import type { KeyValueArea } from './key-value-area.ts';
import { byCopyBucket, type SecondCopy } from './second-copy.ts';

const OLD_PREFIX = 'copy:';
const BATCH = 1000;

/**
 * Moves the copies that lie in the area, where they were kept before November 2026 and every content script could have
 * read them. Stopped half-way, it can be begun again. Rejects where they cannot be written; they then stay.
 */
export async function moveOldCopies(area: KeyValueArea, copy: SecondCopy): Promise<void> {
  const keys = (await area.keys()).filter((key) => key.startsWith(OLD_PREFIX));
  const old: Highlight[] = [];
  for (let from = 0; from < keys.length; from += BATCH) {
    const items = Object.values(await area.get(keys.slice(from, from + BATCH)));
    old.push(...items.filter((item): item is Highlight => findHighlightFault(item) === null));
  }
  for (const [bucket, rows] of byCopyBucket(old, ({ id }) => id)) {
    await copy.change(bucket, (copies) => {
      const later = rows.filter(({ id, updatedAt }) => updatedAt > (copies.get(id)?.updatedAt ?? -1));
      return new Map([...copies, ...later.map((row) => [row.id, row] as const)]).values();
    });
  }
  if (keys.length > 0) await area.remove(keys);
}
