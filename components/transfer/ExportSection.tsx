import {
  EXCHANGE,
  EXPORT_HINTS,
  EXPORT_NAMES,
  exportedTo,
  marksToExport,
  SPLIT_NAMES,
  TEMPLATE_NAMES,
} from '../../lib/words/exchange.ts';
import { Choices } from './Choices.tsx';
import { Progress } from './Progress.tsx';
import { Section } from './Section.tsx';
import {
  EXPORT_KINDS,
  type ExportState,
  SPLITS,
  TEMPLATES,
  type TransferActions,
  type TransferView,
} from './transfer-view.ts';
import { useKeptFocus } from './use-kept-focus.ts';

interface ExportSectionProps {
  readonly view: TransferView;
  readonly actions: TransferActions;
}

const OUTCOMES = { cancelled: EXCHANGE.exportCancelled, failed: EXCHANGE.exportFailed } as const;

function outcomeOf(exporting: ExportState): string | null {
  if (exporting.state === 'done') return exportedTo(exporting.marks, exporting.file);
  return exporting.state === 'idle' || exporting.state === 'running' ? null : OUTCOMES[exporting.state];
}

/** What to export to, the button that does it, and what came of it. */
export function ExportSection({ actions, view: { choice, exporting, marks } }: ExportSectionProps) {
  const place = useKeptFocus(exporting.state);
  const isEmpty = marks !== null && marks.kept + (choice.kind === 'json' ? marks.binned : 0) === 0;
  const outcome = outcomeOf(exporting);
  return (
    <Section title={EXCHANGE.exportHeading}>
      <Choices
        legend={EXCHANGE.formats}
        all={EXPORT_KINDS}
        names={EXPORT_NAMES}
        hints={EXPORT_HINTS}
        chosen={choice.kind}
        onChoose={(kind) => actions.choose({ kind })}
      />
      {choice.kind === 'markdown' && (
        <>
          <Choices
            legend={EXCHANGE.templates}
            all={TEMPLATES}
            names={TEMPLATE_NAMES}
            chosen={choice.template}
            onChoose={(template) => actions.choose({ template })}
          />
          <Choices
            legend={EXCHANGE.split}
            all={SPLITS}
            names={SPLIT_NAMES}
            chosen={choice.split}
            onChoose={(split) => actions.choose({ split })}
          />
        </>
      )}
      <div ref={place} tabIndex={-1} class="transfer-state">
        {exporting.state === 'running' ? (
          <Progress name={EXCHANGE.exporting} part={exporting.part} onCancel={actions.cancelExport} />
        ) : (
          <>
            {outcome !== null && <p class={exporting.state === 'failed' ? 'fault' : undefined}>{outcome}</p>}
            {isEmpty ? (
              <p>{EXCHANGE.noMarks}</p>
            ) : (
              <>
                <p class="quiet">
                  {marks && marksToExport(marks.kept, choice.kind === 'json' ? marks.binned : null)}
                </p>
                <button
                  type="button"
                  class="button button-first"
                  disabled={marks === null}
                  onClick={actions.startExport}
                >
                  {EXCHANGE.doExport}
                </button>
              </>
            )}
          </>
        )}
      </div>
    </Section>
  );
}
