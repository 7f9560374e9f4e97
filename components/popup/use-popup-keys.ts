import { markKeys } from './mark-keys.ts';
import type { PopupActions } from './popup-view.ts';
import { useListKeys } from './use-list-keys.ts';

/**
 * The keys of the whole popup: the list's (`use-list-keys.ts`), a mark's (`mark-keys.ts`), and Escape, which closes an open panel before it
 * closes the popup.
 * @param closePanel null where no panel is open
 * @returns what to put on the popup's element
 */
export function usePopupKeys(
  closePanel: (() => void) | null,
  actions: Pick<PopupActions, 'edit' | 'remove' | 'setInk' | 'undo'>,
) {
  const list = useListKeys();
  const onMark = markKeys(actions);
  return {
    ...list,
    onKeyDown(event: KeyboardEvent) {
      list.onKeyDown(event);
      onMark(event);
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || closePanel === null)
        return;
      event.preventDefault();
      closePanel();
    },
  };
}
