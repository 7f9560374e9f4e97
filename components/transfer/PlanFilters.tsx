import type { PlanCounts, PlanRow } from '../../lib/transfer/plan-import.ts';
import { EXCHANGE, kindWithCount } from '../../lib/words/exchange.ts';
import { ROW_STATES } from '../../lib/words/transfer.ts';
import type { Kind } from './rows-of-kind.ts';

interface PlanFiltersProps {
  readonly counts: PlanCounts;
  readonly total: number;
  readonly kind: Kind;
  readonly onKind: (kind: Kind) => void;
}

const STATES = Object.keys(ROW_STATES) as PlanRow['state'][];

/** How many rows there are of each kind; a press shows only those. */
export function PlanFilters({ counts, kind, onKind, total }: PlanFiltersProps) {
  const kinds = STATES.filter((state) => counts[state] > 0);
  const shown: readonly (readonly [Kind, string])[] = [
    ['all', kindWithCount(EXCHANGE.all, total)],
    ...kinds.map((state) => [state, kindWithCount(ROW_STATES[state], counts[state])] as const),
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is no part of a form
    <div class="plan-kinds" role="group" aria-label={EXCHANGE.show}>
      {shown.map(([each, name]) => (
        <button
          key={each}
          type="button"
          class="plan-kind"
          aria-pressed={each === kind}
          onClick={() => onKind(each)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
