import { EXCHANGE } from '../../lib/words/exchange.ts';
import { FileField } from './FileField.tsx';
import { ImportStep } from './ImportStep.tsx';
import { Section } from './Section.tsx';
import type { ImportState, TransferActions } from './transfer-view.ts';
import { useKeptFocus } from './use-kept-focus.ts';

interface ImportSectionProps {
  readonly importing: ImportState;
  /** A file is held over the document. */
  readonly isOver: boolean;
  readonly actions: TransferActions;
}

/** What is done with a file, from its choice to what came of it. */
export function ImportSection({ actions, importing, isOver }: ImportSectionProps) {
  const place = useKeptFocus(importing.state);
  return (
    <Section title={EXCHANGE.importHeading}>
      {/* biome-ignore lint/a11y/useSemanticElements: it is no part of a form */}
      <div
        ref={place}
        tabIndex={-1}
        class="transfer-state drop-zone"
        role="group"
        aria-label={EXCHANGE.dropZone}
        data-open={importing.state === 'idle'}
        data-over={isOver}
      >
        {importing.state === 'idle' ? (
          <FileField hint={importing.hint} onFiles={actions.takeFiles} />
        ) : (
          <ImportStep importing={importing} actions={actions} />
        )}
      </div>
    </Section>
  );
}
