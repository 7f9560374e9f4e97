import type { Highlight } from '../model.ts';
import { type Decision, decideRow, type ShownField } from './decide-row.ts';
import type { ImportEvent, ImportFormat, Rejection, Trouble } from './import-row.ts';
import { inBatches } from './in-batches.ts';
import { shorten } from './says-of.ts';

/** The highlights by these ids, in their order, removed ones included; undefined where there is none. */
export type Lookup = (ids: readonly string[]) => Promise<readonly (Highlight | undefined)[]>;

/** What an import would do with one row of the file. */
export interface PlanRow {
  /** The how-manieth of the file it is, from 1. */
  readonly at: number;
  /** 'duplicate': the file has the same mark once more, and takes the one that was changed later. */
  readonly state: Decision['state'] | 'duplicate' | 'link' | 'rejected';
  /** What would change; empty but for 'changed' and 'older'. */
  readonly fields: readonly ShownField[];
  /** It would come into the bin, or is in the file's. */
  readonly isRemoved: boolean;
  readonly rejected: Rejection | null;
  /** The beginning of its words, to know it by. */
  readonly says: string;
  /** Its page's key; '' where it has none. */
  readonly page: string;
}

export type PlanCounts = { readonly [S in PlanRow['state']]: number };

/** What an import would do. It holds no marks, only what is shown of them. */
export interface ImportPlan {
  /** Null where the file is of no known format. */
  readonly format: ImportFormat | null;
  readonly counts: PlanCounts;
  readonly rows: readonly PlanRow[];
  /** Why the rest of the file could not be read; null where all of it was. */
  readonly trouble: Trouble | null;
}

export interface PlanOptions {
  readonly signal?: AbortSignal;
  /** Called from time to time with how many rows have been looked at. */
  readonly onProgress?: (rows: number) => void;
}

const NONE: readonly ShownField[] = [];

/**
 * What importing these rows would do to what is here, row by row. Writes nothing.
 * @throws the signal's reason where it is aborted; what `lookup` throws.
 */
export async function planImport(
  events: AsyncIterable<ImportEvent>,
  lookup: Lookup,
  { onProgress, signal }: PlanOptions = {},
): Promise<ImportPlan> {
  const rows: PlanRow[] = [];
  const pages = new Map<string, string>();
  // Where in `rows` the mark of an id is, and when it was changed.
  const seen = new Map<string, { readonly row: number; readonly updatedAt: number }>();
  let format: ImportFormat | null = null;
  let trouble: Trouble | null = null;

  const add = (at: number, state: PlanRow['state'], says: string, more: Partial<PlanRow> = {}) =>
    rows.push({ at, state, fields: NONE, isRemoved: false, rejected: null, page: '', says, ...more });

  const addHighlight = (at: number, file: Highlight, here: Highlight | undefined) => {
    const known = pages.get(file.pageKey) ?? file.pageKey;
    pages.set(known, known);
    const says = shorten(file.quote);
    const before = seen.get(file.id);
    if (before !== undefined && file.updatedAt <= before.updatedAt) {
      add(at, 'duplicate', says, { page: known });
      return;
    }
    if (before !== undefined) {
      rows[before.row] = { ...(rows[before.row] as PlanRow), state: 'duplicate', fields: NONE };
    }
    seen.set(file.id, { row: rows.length, updatedAt: file.updatedAt });
    const { state, fields } = decideRow(file, here, 0);
    add(at, state, says, { fields, isRemoved: file.deletedAt > 0, page: known });
  };

  for await (const batch of inBatches(events)) {
    signal?.throwIfAborted();
    const marks = batch.flatMap((event) => ('highlight' in event ? [event.highlight] : []));
    const found = marks.length === 0 ? [] : await lookup(marks.map(({ id }) => id));
    let next = 0;
    for (const event of batch) {
      if ('format' in event) format = event.format;
      else if ('trouble' in event) trouble = event.trouble;
      else if ('rejected' in event) add(event.at, 'rejected', event.says, { rejected: event.rejected });
      else if ('share' in event) add(event.at, 'link', shorten(event.share.title || event.share.link));
      else addHighlight(event.at, event.highlight, found[next++]);
    }
    onProgress?.(rows.length);
  }
  return { format, counts: countStates(rows), rows, trouble };
}

function countStates(rows: readonly PlanRow[]): PlanCounts {
  const counts = { new: 0, changed: 0, same: 0, older: 0, binned: 0, duplicate: 0, link: 0, rejected: 0 };
  for (const { state } of rows) counts[state]++;
  return counts;
}
