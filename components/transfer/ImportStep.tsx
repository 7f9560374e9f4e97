import {
  EXCHANGE,
  importingFile,
  readingFile,
  rowsDone,
  rowsRead,
  undoneSentences,
} from '../../lib/words/exchange.ts';
import { ImportOutcome } from './ImportOutcome.tsx';
import { Plan } from './Plan.tsx';
import { Progress } from './Progress.tsx';
import type { ImportState, TransferActions } from './transfer-view.ts';

interface ImportStepProps {
  readonly importing: Exclude<ImportState, { readonly state: 'idle' }>;
  readonly actions: TransferActions;
}

/** Where an import is, and the ways on. */
export function ImportStep({ actions, importing }: ImportStepProps) {
  const another = (
    <button type="button" class="button" onClick={actions.leaveImport}>
      {EXCHANGE.another}
    </button>
  );
  const again = (
    <button type="button" class="button" onClick={actions.tryAgain}>
      {EXCHANGE.tryAgain}
    </button>
  );
  switch (importing.state) {
    case 'planning':
      return (
        <Progress
          name={readingFile(importing.file)}
          part={importing.part}
          detail={rowsRead(importing.rows)}
          onCancel={actions.cancelImport}
        />
      );
    case 'planned':
      return <Plan {...importing} actions={actions} />;
    case 'running':
      return (
        <Progress
          name={importingFile(importing.file)}
          part={importing.part}
          detail={rowsDone(importing.done, importing.all)}
          onCancel={actions.cancelImport}
        />
      );
    case 'ended':
      return <ImportOutcome counts={importing.counts} actions={actions} />;
    case 'undoing':
      return <Progress name={EXCHANGE.undoing} part={importing.part} />;
    case 'undone':
      return (
        <>
          <p>{undoneSentences(importing.undone, importing.kept)}</p>
          <div class="transfer-actions">{another}</div>
        </>
      );
    case 'plan-failed':
    case 'undo-failed':
      return (
        <>
          <p class="transfer-fault">
            {importing.state === 'plan-failed' ? EXCHANGE.planFailed : EXCHANGE.undoFailed}
          </p>
          <div class="transfer-actions">
            {again}
            {another}
          </div>
        </>
      );
  }
}
