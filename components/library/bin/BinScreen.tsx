import { useCallback } from 'preact/hooks';
import { BIN, marksInBin } from '../../../lib/words/bin.ts';
import { marksSelected } from '../../../lib/words/bulk.ts';
import { HealthNotice } from '../HealthNotice.tsx';
import { useScreenKeys } from '../marks/use-screen-keys.ts';
import { BinList } from './BinList.tsx';
import type { BinActions, BinView } from './bin-view.ts';

interface BinScreenProps {
  readonly view: BinView;
  readonly actions: BinActions;
}

/** What was removed, and the way back. */
export function BinScreen({ view, actions }: BinScreenProps) {
  const { ids, selected } = view;
  useScreenKeys(
    actions,
    useCallback(() => undefined, []),
  );
  const isAmiss = view.health !== null && view.health.state !== 'ok';
  if (isAmiss && !ids?.length) return <HealthNotice health={view.health} actions={actions} />;
  return (
    <div class="bin">
      <HealthNotice health={view.health} actions={actions} />
      <h2 class="bin-title">{BIN.title}</h2>
      <p class="quiet">{BIN.about}</p>
      {ids === null && <p role="status">{BIN.loading}</p>}
      {ids?.length === 0 && (
        <div class="empty">
          <p class="empty-first">{BIN.empty}</p>
          <p>{BIN.emptyMore}</p>
        </div>
      )}
      {ids !== null && ids.length > 0 && (
        <>
          <div class="bin-head">
            <p role="status">{selected.size > 0 ? marksSelected(selected.size) : marksInBin(ids.length)}</p>
            {selected.size > 0 ? (
              <>
                <button
                  type="button"
                  class="button button-first"
                  onClick={() => actions.restore([...selected])}
                >
                  {BIN.restoreSelected}
                </button>
                <button type="button" class="button" onClick={actions.selectNone}>
                  {BIN.cancel}
                </button>
              </>
            ) : (
              <button type="button" class="button" onClick={() => actions.restore(ids)}>
                {BIN.restoreAll}
              </button>
            )}
          </div>
          <BinList view={view} ids={ids} actions={actions} />
        </>
      )}
    </div>
  );
}
