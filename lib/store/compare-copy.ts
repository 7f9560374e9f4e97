import { findHighlightFault } from '../check-highlight.ts';
import type { Highlight } from '../model.ts';
import { BIN_MS } from './bin.ts';

/** A row that is there, but that the browser cannot read. */
export const UNREADABLE = Symbol('unreadable');

export interface Compared {
  /** By id, what the database has of the rows that are looked at; nothing where it has none. */
  readonly rows: ReadonlyMap<string, Highlight | typeof UNREADABLE>;
  /** By id, what the second copy has. */
  readonly copies: ReadonlyMap<string, Highlight>;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What the second copy is to hold, whether that is another than before, and what the database has lost or damaged. */
export interface Comparison {
  readonly copies: ReadonlyMap<string, Highlight>;
  readonly isChanged: boolean;
  readonly lost: readonly Highlight[];
}

/**
 * Compares rows with their copies. Rows that are later are to be copied; copies without a whole row that says the same, or
 * is later, are of lost rows: a row cannot change without becoming later, but by damage.
 */
export function compareCopies({ rows, copies, now }: Compared): Comparison {
  const next = new Map(copies);
  const lost: Highlight[] = [];
  let isChanged = false;
  for (const id of new Set([...rows.keys(), ...copies.keys()])) {
    const copy = copies.get(id);
    const row = wholeRow(rows.get(id));
    if (copy === undefined ? row !== null : row !== null && row.updatedAt > copy.updatedAt) {
      next.set(id, row as Highlight);
      isChanged = true;
    } else if (copy !== undefined && !rows.has(id) && hasLeftBin(copy, now)) {
      next.delete(id);
      isChanged = true;
    } else if (copy !== undefined && (row === null || !isSame(row, copy))) lost.push(copy);
  }
  return { copies: next, isChanged, lost };
}

const wholeRow = (row: Highlight | typeof UNREADABLE | undefined): Highlight | null =>
  row === undefined || row === UNREADABLE || findHighlightFault(row) !== null ? null : row;

/** The bin is emptied row first, so that a copy may outlive it. */
const hasLeftBin = ({ deletedAt }: Highlight, now: number): boolean =>
  deletedAt > 0 && deletedAt <= now - BIN_MS;

/** Whether both say the same, in whatever order their fields are. */
function isSame(a: Highlight, b: Highlight): boolean {
  return JSON.stringify(a) === JSON.stringify(b) || stable(a) === stable(b);
}

const stable = (row: Highlight): string =>
  JSON.stringify(row, (_, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
      : value,
  );
