import { EXCHANGE } from '../../lib/words/exchange.ts';
import { STORE_TROUBLES } from '../../lib/words/popup.ts';
import { Notice } from '../popup/Notice.tsx';
import { ExportSection } from './ExportSection.tsx';
import { ImportSection } from './ImportSection.tsx';
import type { TransferActions, TransferView } from './transfer-view.ts';
import { useFileDrop } from './use-file-drop.ts';

interface TransferScreenProps {
  readonly view: TransferView;
  readonly actions: TransferActions;
}

/** Takes marks out of the library and into it, in files. */
export function TransferScreen({ actions, view }: TransferScreenProps) {
  const isOver = useFileDrop(actions.takeFiles);
  return (
    <div class="transfer" aria-busy={view.store === null}>
      <h2 class="visually-hidden">{EXCHANGE.title}</h2>
      {view.store === 'private' && <Notice text={EXCHANGE.private} />}
      {(view.store === 'newer' || view.store === 'failed' || view.store === 'full') && (
        <Notice text={STORE_TROUBLES[view.store]}>
          {view.store === 'failed' && (
            <button type="button" class="button" onClick={actions.load}>
              {EXCHANGE.tryAgain}
            </button>
          )}
        </Notice>
      )}
      {(view.store === 'ok' || view.store === 'full') && (
        <>
          <ImportSection importing={view.importing} isOver={isOver} actions={actions} />
          {/* A plan may be the longest of lists: nothing is to be looked for behind it. */}
          {(view.importing.state !== 'planned' || view.exporting.state === 'running') && (
            <ExportSection view={view} actions={actions} />
          )}
        </>
      )}
      <p class="visually-hidden" role="status">
        {view.said}
      </p>
    </div>
  );
}
