import type { Highlight, Share } from '../model.ts';
import { decideRow } from './decide-row.ts';
import type { ImportEvent, Trouble } from './import-row.ts';
import { inBatches } from './in-batches.ts';
import type { Lookup } from './plan-import.ts';

/** How far an import is. */
export interface ImportProgress {
  readonly written: number;
  /** Marks that are here as the file has them, or changed later. */
  readonly skipped: number;
  readonly rejected: number;
  /** Records of links that were handed on to be kept. */
  readonly links: number;
}

export interface ImportResult extends ImportProgress {
  /** Why it ended before the file did; null where it did not. What was written before stays. */
  readonly ended: 'cancelled' | 'failed' | null;
  /** The last row of the file that was seen to, from 1; 0 for none. */
  readonly at: number;
  /** Why the rest of the file could not be read; null where all of it was. */
  readonly trouble: Trouble | null;
  /** What the write said that failed. */
  readonly error: unknown;
}

export interface RunPorts {
  readonly lookup: Lookup;
  /** Writes these in one transaction; resolves when they are on the disk. */
  readonly write: (batch: readonly Highlight[]) => Promise<void>;
  /** Keeps these records of links; those that are there stay as they are. */
  readonly writeShares: (batch: readonly Share[]) => Promise<void>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export interface RunOptions {
  /** Whether marks that are in the bin here are brought back. */
  readonly bringBack: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/**
 * Writes a file's marks, 1,000 a transaction. What is here is looked up again for each, so that what changed since the
 * plan is not undone: of two, the one that was changed later stands. To cancel is to stop between two transactions.
 */
export async function runImport(
  events: AsyncIterable<ImportEvent>,
  { lookup, now, write, writeShares }: RunPorts,
  { bringBack, onProgress, signal }: RunOptions,
): Promise<ImportResult> {
  const done = { written: 0, skipped: 0, rejected: 0, links: 0 };
  let at = 0;
  let trouble: Trouble | null = null;
  const end = (ended: ImportResult['ended'], error: unknown = null): ImportResult => ({
    ...done,
    ended,
    at,
    trouble,
    error,
  });

  const writeBatch = async (batch: readonly ImportEvent[]) => {
    const marks = batch.flatMap((event) => ('highlight' in event ? [event.highlight] : []));
    const shares = batch.flatMap((event) => ('share' in event ? [event.share] : []));
    const found = marks.length === 0 ? [] : await lookup(marks.map(({ id }) => id));
    // The file may have a mark twice: what is here is then what the first of them made of it.
    const here = new Map(found.flatMap((row) => (row ? [[row.id, row]] : [])));
    const rows = new Map<string, Highlight>();
    let skipped = 0;
    for (const mark of marks) {
      const { row, state } = decideRow(mark, here.get(mark.id), now());
      if (row === null || (state === 'binned' && !bringBack)) {
        skipped++;
        continue;
      }
      if (rows.has(mark.id)) skipped++;
      rows.set(mark.id, row);
      here.set(mark.id, row);
    }
    if (rows.size > 0) await write([...rows.values()]);
    done.written += rows.size;
    done.skipped += skipped;
    if (shares.length > 0) await writeShares(shares);
    done.links += shares.length;
    done.rejected += batch.filter((event) => 'rejected' in event).length;
  };

  try {
    for await (const batch of inBatches(events)) {
      if (signal?.aborted) return end('cancelled');
      await writeBatch(batch);
      for (const event of batch) {
        if ('at' in event) at = event.at;
        if ('trouble' in event) trouble = event.trouble;
      }
      onProgress?.({ ...done });
    }
  } catch (error) {
    return signal?.aborted ? end('cancelled') : end('failed', error);
  }
  return end(null);
}
