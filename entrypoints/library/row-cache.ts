import { type ReadonlySignal, signal } from '@preact/signals';
import type { HighlightEdit } from '../../lib/messaging/protocol.ts';
import type { Highlight } from '../../lib/model.ts';

/** A highlight that is in sight, and when it was changed last as far as the catalogue knows. */
export interface WantedRow {
  readonly id: string;
  readonly updatedAt: number;
}

/** The rows of marks that are, or were lately, in sight. */
export interface RowCache {
  /** Rises with every change of what is here. */
  readonly version: ReadonlySignal<number>;
  get(id: string): Highlight | undefined;
  /** Reads those of these that are not here, or older than the catalogue says. */
  want(rows: readonly WantedRow[]): void;
  /** These were read by somebody else just now. */
  learn(rows: readonly Highlight[]): void;
  /** Shows a change that is being written. */
  patch(ids: readonly string[], changes: HighlightEdit['changes'], updatedAt: number): void;
  forget(ids: readonly string[]): void;
}

/** So many rows are kept; some screens' worth. */
const MOST_ROWS = 2000;

/** @param read the rows with these ids as they are in the store, removed ones included; unknown ones left out */
export function createRowCache(read: (ids: readonly string[]) => Promise<readonly Highlight[]>): RowCache {
  const rows = new Map<string, Highlight>();
  const version = signal(0);
  const asked = new Set<string>();
  let waiting = new Map<string, number>();

  async function readWaiting(): Promise<void> {
    const wanted = [...waiting.keys()];
    waiting = new Map();
    for (const id of wanted) asked.add(id);
    try {
      for (const row of await read(wanted)) {
        // A change that is being written is newer than what was read meanwhile.
        const known = rows.get(row.id);
        if (known === undefined || known.updatedAt <= row.updatedAt) keep(row);
      }
      version.value++;
    } finally {
      for (const id of wanted) asked.delete(id);
    }
  }

  function keep(row: Highlight): void {
    rows.delete(row.id);
    rows.set(row.id, row);
    for (const id of rows.keys()) {
      if (rows.size <= MOST_ROWS) break;
      rows.delete(id);
    }
  }

  return {
    version,
    get: (id) => rows.get(id),
    want(wanted) {
      const isIdle = waiting.size === 0;
      for (const { id, updatedAt } of wanted) {
        const known = rows.get(id);
        if ((known === undefined || known.updatedAt < updatedAt) && !asked.has(id))
          waiting.set(id, updatedAt);
      }
      if (isIdle && waiting.size > 0) queueMicrotask(() => void readWaiting().catch(() => undefined));
    },
    learn(known) {
      for (const row of known) keep(row);
      version.value++;
    },
    patch(ids, changes, updatedAt) {
      for (const id of ids) {
        const known = rows.get(id);
        if (known) rows.set(id, { ...known, ...changes, updatedAt });
      }
      version.value++;
    },
    forget(ids) {
      for (const id of ids) rows.delete(id);
      version.value++;
    },
  };
}
