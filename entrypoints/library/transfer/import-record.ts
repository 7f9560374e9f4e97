import type { HighlightEdit, WriteRequest } from '../../../lib/messaging/protocol.ts';
import type { Highlight } from '../../../lib/model.ts';
import type { Lookup } from '../../../lib/transfer/plan-import.ts';
import type { RunPorts } from '../../../lib/transfer/run-import.ts';

/** A row that an import wrote: when it says it was changed, and what was there before; null for nothing. */
interface WrittenRow {
  readonly id: string;
  readonly updatedAt: number;
  readonly before: Highlight | null;
}

/** How a row stands to what an import wrote. */
type Undoing = { readonly put: Highlight } | { readonly edit: HighlightEdit } | 'kept' | null;

export interface UndoPorts {
  readonly lookup: Lookup;
  readonly writeHighlights: (request: WriteRequest) => Promise<void>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** What was there before an import, so that it can be undone. Former rows lie in Blobs, outside of the heap. */
export interface ImportRecord {
  /** The same ports; what is written by them is noted first. */
  watch(ports: RunPorts): RunPorts;
  isEmpty(): boolean;
  /**
   * Moves what was new to the bin and puts back what was changed; marks that were changed since stay as they are. Can
   * be called again where it failed. Resolves to how many were undone, and how many stay.
   * @throws what a port throws
   */
  undo(ports: UndoPorts, onProgress: (part: number) => void): Promise<{ undone: number; kept: number }>;
}

export function createImportRecord(): ImportRecord {
  const batches: Blob[] = [];
  /** Undone already, also by an attempt that failed later. */
  const undone = new Set<string>();

  async function undoBatch(batch: Blob, { lookup, now, writeHighlights }: UndoPorts): Promise<number> {
    const rows: WrittenRow[] = JSON.parse(await batch.text());
    const here = await lookup(rows.map(({ id }) => id));
    const steps = rows.map((row, i) => (undone.has(row.id) ? null : undoRow(row, here[i], now())));
    const puts = steps.flatMap((step) =>
      step !== null && step !== 'kept' && 'put' in step ? [step.put] : [],
    );
    const edits = steps.flatMap((step) =>
      step !== null && step !== 'kept' && 'edit' in step ? [step.edit] : [],
    );
    if (puts.length + edits.length > 0) await writeHighlights({ puts, edits });
    for (const { id } of [...puts, ...edits]) undone.add(id);
    return steps.filter((step) => step === 'kept').length;
  }

  return {
    watch(ports) {
      let found = new Map<string, Highlight>();
      return {
        ...ports,
        async lookup(ids) {
          const rows = await ports.lookup(ids);
          found = new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
          return rows;
        },
        async write(batch) {
          const rows = batch.map(({ id, updatedAt }): WrittenRow => {
            return { id, updatedAt, before: found.get(id) ?? null };
          });
          // Before it is written: whether a write that fails was done, nobody knows.
          batches.push(new Blob([JSON.stringify(rows)]));
          await ports.write(batch);
        },
      };
    },
    isEmpty: () => batches.length === 0,
    async undo(ports, onProgress) {
      let kept = 0;
      for (const [i, batch] of batches.toReversed().entries()) {
        kept += await undoBatch(batch, ports);
        onProgress((i + 1) / batches.length);
      }
      return { undone: undone.size, kept };
    },
  };
}

function undoRow({ before, id, updatedAt }: WrittenRow, here: Highlight | undefined, now: number): Undoing {
  if (here === undefined) return null;
  if (here.updatedAt !== updatedAt) return 'kept';
  const time = Math.max(now, updatedAt + 1);
  if (before !== null) return { put: { ...before, updatedAt: time } };
  return here.deletedAt > 0 ? null : { edit: { id, changes: { deletedAt: time }, updatedAt: time } };
}
