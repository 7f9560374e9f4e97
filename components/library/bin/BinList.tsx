import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import { BIN } from '../../../lib/words/bin.ts';
import { useVirtualRows } from '../marks/use-virtual-rows.ts';
import { BinRow } from './BinRow.tsx';
import type { BinActions, BinView } from './bin-view.ts';

interface BinListProps {
  readonly view: BinView;
  readonly ids: readonly string[];
  readonly actions: BinActions;
}

const ROW_PX = 76;

/** The removed marks, of which only those in sight are in the document. */
export function BinList({ view, ids, actions }: BinListProps) {
  const [focused, setFocused] = useState<string | null>(null);
  const pinned = focused === null ? -1 : ids.indexOf(focused);
  const keyAt = useCallback((index: number) => ids[index] ?? index, [ids]);
  const { list, rows, height, top, measure } = useVirtualRows({
    count: ids.length,
    keyAt,
    estimate: ROW_PX,
    pinned,
  });
  useLayoutEffect(() => actions.see(rows.map(({ index }) => index)));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list of which only a part is there needs sizes, which ul may not have
    <div
      ref={list}
      class="mark-list"
      role="list"
      aria-label={BIN.listName}
      style={{ blockSize: `${height}px` }}
    >
      {rows.map(({ index, key, start }) => {
        const id = ids[index] as string;
        return (
          // biome-ignore lint/a11y/useSemanticElements: see above
          <div
            key={key}
            ref={measure}
            class="row"
            role="listitem"
            aria-setsize={ids.length}
            aria-posinset={index + 1}
            data-index={index}
            style={{ transform: `translateY(${start - top}px)` }}
            onFocusIn={() => setFocused(id)}
          >
            <BinRow
              id={id}
              highlight={view.rowAt(index)}
              isSelected={view.selected.has(id)}
              now={view.now}
              actions={actions}
            />
          </div>
        );
      })}
    </div>
  );
}
