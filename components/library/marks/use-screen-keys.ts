import { useEffect } from 'preact/hooks';
import { isTextField } from '../is-text-field.ts';
import type { MarksActions } from './marks-view.ts';

/** Keys that work wherever the focus is, but not while something is written. */
export function useScreenKeys(
  actions: Pick<MarksActions, 'redo' | 'selectAll' | 'undo'>,
  focusSearch: () => void,
): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (isTextField(event.target) || event.isComposing || event.altKey) return;
      const isCommand = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (!isCommand && key === '/') focusSearch();
      else if (isCommand && key === 'a') actions.selectAll();
      else if (isCommand && key === 'z') event.shiftKey ? actions.redo() : actions.undo();
      else if (isCommand && key === 'y') actions.redo();
      else return;
      event.preventDefault();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [actions, focusSearch]);
}
