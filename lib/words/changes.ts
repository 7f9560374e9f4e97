import { percentage } from './language.ts';
import { say, texts } from './say.ts';

/** What the library's status line says of any change. */
export const CHANGES = texts({
  undo: 'commonUndo',
  redo: 'changesRedo',
  tryAgain: 'commonTryAgain',
  close: 'commonClose',
  saving: 'changesSaving',
  undoFailed: 'changesUndoFailed',
});

/** While many marks are written. */
export function savingPart(percent: number): string {
  return say('changesSavingPart', percentage(percent / 100));
}
