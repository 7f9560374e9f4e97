import type { ComponentProps } from 'preact';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { MARKS } from '../../../lib/words/marks.ts';
import { MarkRow } from './MarkRow.tsx';
import type { MarksActions, MarksView } from './marks-view.ts';
import { PageHead } from './PageHead.tsx';
import { useRowKeys } from './use-row-keys.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

interface MarkListProps {
  readonly view: MarksView;
  readonly actions: MarksActions;
}

const ROW_PX = 116;

/** All marks that were found, of which only those in sight are in the document. */
export function MarkList({ view, actions }: MarkListProps) {
  const { list: marks } = view;
  const [current, setCurrent] = useState<string | null>(null);
  const pinned = current === null ? -1 : marks.indexOf(current);
  const { list, rows, height, top, measure, scrollTo } = useVirtualRows({
    count: marks.size,
    keyAt: marks.keyAt,
    estimate: ROW_PX,
    pinned,
  });
  const keys = useRowKeys({ list, view, actions, current, setCurrent, scrollTo });
  // The first that can be tabbed to, where none was yet.
  const stop = pinned >= 0 ? current : marks.idAt(rows[0]?.index ?? 0);

  useLayoutEffect(() => actions.see(rows.map(({ index }) => index)));

  return (
    // biome-ignore lint/a11y/useSemanticElements: a list of which only a part is there needs sizes, which ul may not have
    <div
      ref={list}
      class="mark-list"
      role="list"
      aria-label={MARKS.listName}
      style={{ blockSize: `${height}px` }}
      {...keys}
    >
      {rows.map(({ index, key, start }) => {
        const row = marks.rowAt(index);
        return (
          // biome-ignore lint/a11y/useSemanticElements: see above
          <div
            key={key}
            ref={measure}
            class="row"
            role="listitem"
            aria-setsize={marks.size}
            aria-posinset={index + 1}
            data-index={index}
            data-stop={row.entry.id === stop}
            style={{ transform: `translateY(${start - top}px)` }}
          >
            <RowInside row={row} view={view} actions={actions} />
          </div>
        );
      })}
    </div>
  );
}

type RowInsideProps = ComponentProps<typeof MarkRow>;

/** Drawn anew only where there is something new in it: scrolling must not draw all rows that are in sight. */
function RowInside({ row, view, actions }: RowInsideProps) {
  const { allTags, inkNames, query } = view;
  return useMemo(
    () => (
      <>
        {row.pageCount !== null && <PageHead page={row.entry.page} count={row.pageCount} />}
        <MarkRow row={row} view={{ allTags, inkNames, query }} actions={actions} />
      </>
    ),
    [row, allTags, inkNames, query, actions],
  );
}
