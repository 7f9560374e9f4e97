import { SETTINGS } from '../../lib/words/settings.ts';
import type { SavedLine as Line } from './settings-view.ts';

interface SavedLineProps {
  readonly line: Line | null;
  readonly onUndo: () => void;
}

/**
 * The line at the bottom that says what became of the last change. It takes no focus: a reader may be typing. The
 * way to take a change back stays where it is when there is nothing left, so that the focus has a place to be.
 */
export function SavedLine({ line, onUndo }: SavedLineProps) {
  return (
    <div class="saved-line" data-shown={line !== null}>
      <p class="saved-text" role="status">
        {line?.text}
      </p>
      {line?.retry && (
        <button type="button" class="button" onClick={line.retry}>
          {SETTINGS.tryAgain}
        </button>
      )}
      {line && (
        <button
          type="button"
          class="button"
          aria-disabled={!line.canUndo}
          onClick={() => line.canUndo && onUndo()}
        >
          {SETTINGS.undo}
        </button>
      )}
    </div>
  );
}
