import type { PlanRow as Row } from '../../lib/transfer/plan-import.ts';
import { EXCHANGE } from '../../lib/words/exchange.ts';
import { useVirtualRows } from '../library/marks/use-virtual-rows.ts';
import { PlanRow } from './PlanRow.tsx';

interface PlanListProps {
  readonly rows: readonly Row[];
  readonly bringBack: boolean;
}

const ROW_PX = 60;

const itself = (index: number) => index;

/** What would become of each row; only those in sight are in the document. */
export function PlanList({ bringBack, rows: all }: PlanListProps) {
  const { height, list, measure, rows, top } = useVirtualRows({
    count: all.length,
    keyAt: itself,
    estimate: ROW_PX,
    pinned: -1,
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list of which only a part is there needs sizes, which ul may not have
    <div
      ref={list}
      class="plan-list"
      role="list"
      aria-label={EXCHANGE.rows}
      style={{ blockSize: `${height}px` }}
    >
      {rows.map(({ index, key, start }) => (
        // biome-ignore lint/a11y/useSemanticElements: see above
        <div
          key={key}
          ref={measure}
          class="plan-row"
          role="listitem"
          aria-setsize={all.length}
          aria-posinset={index + 1}
          data-index={index}
          style={{ transform: `translateY(${start - top}px)` }}
        >
          <PlanRow row={all[index] as Row} bringBack={bringBack} />
        </div>
      ))}
    </div>
  );
}
