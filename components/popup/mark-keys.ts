import { INKS } from '../../lib/model.ts';
import type { PopupActions } from './popup-view.ts';

type KeyedActions = Pick<PopupActions, 'edit' | 'remove' | 'setInk' | 'undo'>;

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement;

/** The letter of a key; where the keyboard has other letters, that of its place. */
function letterOf({ code, key }: KeyboardEvent): string {
  return /^[a-z]$/iu.test(key) ? key.toLowerCase() : code.replace(/^Key/u, '').toLowerCase();
}

/**
 * Keys for the mark that has the focus: Delete removes it, E and N write its note, T its tags, 1 to 5 give it an
 * ink. And for all: Ctrl+Z (⌘Z) takes the last change back. In fields, keys are for writing.
 */
export function markKeys(actions: KeyedActions): (event: KeyboardEvent) => void {
  return (event) => {
    const { altKey, ctrlKey, key, metaKey, shiftKey, target } = event;
    if (event.defaultPrevented || event.isComposing || altKey || shiftKey) return;
    if (ctrlKey || metaKey) {
      const isFree = !isField(target) || isEmptySearch(target);
      if (letterOf(event) !== 'z' || !isFree) return;
      event.preventDefault();
      actions.undo();
      return;
    }
    if (isField(target) || !(target instanceof Element)) return;
    const mark = target.closest<HTMLElement>('.mark:not(.guest, [data-state="unsaved"])');
    const id = mark?.dataset.id;
    if (id === undefined) return;
    const ink = INKS[Number(key) - 1];
    const letter = letterOf(event);
    if (key === 'Delete') actions.remove(id, true);
    else if (ink !== undefined) actions.setInk(id, ink);
    else if (letter === 'e' || letter === 'n') actions.edit({ id, what: 'note' });
    else if (letter === 't') actions.edit({ id, what: 'tags' });
    else return;
    event.preventDefault();
  };
}

/** There is nothing in it that its own undoing could be about. */
function isEmptySearch(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.matches('.search-field') && target.value === '';
}
