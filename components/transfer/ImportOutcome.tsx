import { EXCHANGE, type ImportedCounts, importedSentences } from '../../lib/words/exchange.ts';
import { hashOf } from '../library/screens.ts';
import type { TransferActions } from './transfer-view.ts';

interface ImportOutcomeProps {
  readonly counts: ImportedCounts;
  readonly actions: TransferActions;
}

/** What came of an import: what was written, and the ways on, back and to the marks. */
export function ImportOutcome({ actions, counts }: ImportOutcomeProps) {
  const { ended, written } = counts;
  return (
    <>
      <p class={ended === 'failed' ? 'fault' : undefined}>{importedSentences(counts)}</p>
      <div class="transfer-actions">
        {ended !== null && (
          <button type="button" class="button button-first" onClick={actions.tryAgain}>
            {ended === 'failed' ? EXCHANGE.tryAgain : EXCHANGE.goOn}
          </button>
        )}
        {written > 0 && (
          <>
            <a class="button" href={hashOf('marks')}>
              {EXCHANGE.see}
            </a>
            <button type="button" class="button" onClick={actions.undoImport}>
              {EXCHANGE.undo}
            </button>
          </>
        )}
        <button type="button" class="button" onClick={actions.leaveImport}>
          {EXCHANGE.another}
        </button>
      </div>
    </>
  );
}
