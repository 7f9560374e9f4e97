import type { Highlight } from '../model.ts';
import type { EditableField, StoredHighlight } from './schema.ts';

/** An edit as `lib/messaging/protocol.ts` has it: new values for some fields of one row. */
export interface RowEdit {
  readonly id: string;
  readonly changes: Partial<Pick<Highlight, EditableField>>;
  readonly updatedAt: number;
}

/** The row without the store's own bookkeeping. */
export function toHighlight(row: StoredHighlight): Highlight {
  const { edits: _edits, ...highlight } = row;
  return highlight;
}

/**
 * The row after a put. A put that is not later than what is there changes nothing, so that one that is
 * retried after an edit does not undo the edit. Nor does one that was made another time, as long as the row
 * is kept: a link's mark that is kept a second time does not take the place of the first.
 */
export function mergePut(existing: StoredHighlight | undefined, put: Highlight): StoredHighlight {
  if (existing !== undefined && put.updatedAt <= existing.updatedAt) return existing;
  if (existing?.deletedAt === 0 && existing.createdAt !== put.createdAt) return existing;
  return toHighlight(put);
}

/**
 * The row after an edit: in each field the last writer wins, by `updatedAt`; of two edits with the same
 * time, the one that arrived last. An edit that is retried after a later one of the same field is void.
 */
export function mergeEdit(existing: StoredHighlight, edit: RowEdit): StoredHighlight {
  const times = existing.edits ?? { base: existing.updatedAt };
  const fields = (Object.keys(edit.changes) as EditableField[]).filter(
    (field) => edit.updatedAt >= (times[field] ?? times.base),
  );
  if (fields.length === 0) return existing;
  return {
    ...existing,
    ...Object.fromEntries(fields.map((field) => [field, edit.changes[field]])),
    edits: { ...times, ...Object.fromEntries(fields.map((field) => [field, edit.updatedAt])) },
    updatedAt: Math.max(existing.updatedAt, edit.updatedAt),
  };
}
