import { isDeepStrictEqual } from 'node:util';
import type { Highlight } from '../../../lib/model.ts';

/** A row as the database or the second copy has it: some of the store's own bookkeeping may lie beside the mark. */
type Found = Highlight & { readonly edits?: unknown };

/** A sentence for each row that is missing, other than it must be, or there though it must not. */
export function compareRows(
  expected: readonly Highlight[],
  found: readonly Found[],
  where = 'the database',
): string[] {
  const byId = new Map(found.map(({ edits: _, ...row }) => [row.id, row]));
  const ids = new Set(expected.map(({ id }) => id));
  return [
    ...expected.flatMap((row) => {
      const here = byId.get(row.id);
      if (here === undefined) return [`'${row.id}' is missing in ${where}.`];
      return isDeepStrictEqual(here, row) ? [] : [`'${row.id}' is other than it was saved in ${where}.`];
    }),
    ...[...byId.keys()].filter((id) => !ids.has(id)).map((id) => `'${id}' should not be in ${where}.`),
    ...(found.length > byId.size ? [`There are rows twice in ${where}.`] : []),
  ];
}
