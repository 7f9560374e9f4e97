import type { Highlight } from '../../lib/model.ts';

/** Changes that were asked for and are not in the library yet: a removal (null), or a row as it is to be. */
export type PendingChanges = ReadonlyMap<string, Highlight | null>;

/** The rows as they are going to be. */
export function applyPending(rows: readonly Highlight[], pending: PendingChanges): readonly Highlight[] {
  if (pending.size === 0) return rows;
  const coming = Array.from(pending.values()).filter((row) => row !== null);
  return [...rows.filter(({ id }) => !pending.has(id)), ...coming];
}

/** The changes that these rows do not show yet. */
export function stillPending(rows: readonly Highlight[], pending: PendingChanges): PendingChanges {
  const present = new Map(rows.map((row) => [row.id, row]));
  const isThere = (id: string, wanted: Highlight) => {
    const row = present.get(id);
    return row !== undefined && row.updatedAt >= wanted.updatedAt;
  };
  return new Map(
    Array.from(pending).filter(([id, row]) => (row === null ? present.has(id) : !isThere(id, row))),
  );
}

/** The removals alone. */
export function withoutRows(pending: PendingChanges): PendingChanges {
  return new Map(Array.from(pending).filter(([, row]) => row === null));
}

/** The changes with one more, in place of an earlier one of the same highlight; or, with undefined, without it. */
export function withPending(
  pending: PendingChanges,
  id: string,
  row: Highlight | null | undefined,
): PendingChanges {
  const next = new Map(pending);
  next.delete(id);
  return row === undefined ? next : next.set(id, row);
}
