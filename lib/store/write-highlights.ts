import { findEditFault, findHighlightFault } from '../check-highlight.ts';
import type { Highlight } from '../model.ts';
import { countWrite } from './count-writes.ts';
import { mergeEdit, mergePut, type RowEdit, toHighlight } from './merge-write.ts';
import type { JournalNote, SnipmarkDatabase, StoredHighlight } from './schema.ts';

/** One transaction's worth of writing. */
export interface Writing {
  readonly puts: readonly Highlight[];
  readonly edits: readonly RowEdit[];
}

/** What came of a writing. */
export interface Written {
  /** The rows that it was about, as they now stand. */
  readonly rows: readonly Highlight[];
  /** How many of them were not there before. */
  readonly added: number;
  /** How many writings the database has come through, with this one. */
  readonly writes: number;
}

/** Whether whoever asks may write this row: asked of rows as they are and as they are to be. */
export type WriteGuard = (row: Highlight) => boolean;

/** A write that was turned down as a whole; its message says why. Nothing of it was stored. */
export class WriteRefused extends Error {
  override readonly name = 'WriteRefused';
}

/** @throws WriteRefused for a row or an edit that is not as the model says, or a row that `guard` turns down. */
export function refuseFaults({ puts, edits }: Writing, guard: WriteGuard): void {
  const fault = puts.map(findHighlightFault).find((found) => found !== null);
  if (fault) throw new WriteRefused(`This is not a mark that can be saved: '${fault}' is not right.`);
  const editFault = edits.map(findEditFault).find((found) => found !== null);
  if (editFault) throw new WriteRefused(`This change cannot be saved: '${editFault}' is not right.`);
  refuseForeign(puts, guard);
}

function refuseForeign(rows: readonly Highlight[], guard: WriteGuard): void {
  if (!rows.every(guard)) throw new WriteRefused('These marks belong to another site.');
}

/**
 * Writes rows and edits in one transaction; the only place where highlights are written. Resolves once the
 * transaction is complete, which means on the disk. Saying the same again, or late, changes nothing
 * (`lib/store/merge-write.ts`).
 * @throws WriteRefused for a malformed row or edit, an edit of a row that is not there, or a row that
 *   `guard` turns down; then nothing is written. Rejects with Dexie's error where the disk refuses.
 */
export async function writeHighlights(
  database: SnipmarkDatabase,
  writing: Writing,
  guard: WriteGuard = () => true,
): Promise<Written> {
  refuseFaults(writing, guard);
  const ids = [...new Set([...writing.puts, ...writing.edits].map(({ id }) => id))];
  const { rows, ...counts } = await database.transaction(
    'rw',
    database.highlights,
    database.journal,
    database.meta,
    async () => {
      const found = await database.highlights.bulkGet(ids);
      const before = new Map(found.flatMap((row) => (row === undefined ? [] : [[row.id, row]])));
      const after = applyWriting(before, writing);
      refuseForeign([...before.values(), ...after.values()], guard);
      const changed = [...after.values()].filter((row) => row !== before.get(row.id));
      await database.highlights.bulkPut(changed);
      const notes = journalOf(changed, before);
      if (notes.length > 0) await database.journal.add({ notes });
      return {
        rows: [...after.values()],
        added: after.size - before.size,
        writes: await countWrite(database),
      };
    },
  );
  return { rows: rows.map(toHighlight), ...counts };
}

/** What the catalogue does not know yet of these rows: where they are now, and where they were. */
function journalOf(
  changed: readonly StoredHighlight[],
  before: ReadonlyMap<string, StoredHighlight>,
): JournalNote[] {
  return changed.flatMap(({ id, pageKey }) => {
    const was = before.get(id)?.pageKey ?? pageKey;
    return was === pageKey
      ? [{ id, pageKey }]
      : [
          { id, pageKey },
          { id, pageKey: was },
        ];
  });
}

function applyWriting(before: ReadonlyMap<string, StoredHighlight>, { puts, edits }: Writing) {
  const after = new Map(before);
  for (const put of puts) after.set(put.id, mergePut(after.get(put.id), put));
  for (const edit of edits) {
    const row = after.get(edit.id);
    if (row === undefined) throw new WriteRefused('The mark to change is not there.');
    after.set(edit.id, mergeEdit(row, edit));
  }
  return after;
}
