import type { PlanRow } from '../../lib/transfer/plan-import.ts';

/** Which rows of a plan are shown. */
export type Kind = PlanRow['state'] | 'all';

export function rowsOfKind(rows: readonly PlanRow[], kind: Kind): readonly PlanRow[] {
  return kind === 'all' ? rows : rows.filter(({ state }) => state === kind);
}
