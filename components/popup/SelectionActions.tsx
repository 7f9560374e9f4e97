import { Highlighter, Link } from 'lucide';
import { MENU } from '../../lib/words/menu.ts';
import { Icon } from '../Icon.tsx';
import type { PopupActions } from './popup-view.ts';

interface SelectionActionsProps {
  readonly actions: Pick<PopupActions, 'markSelection'>;
}

/** What can be done with what is selected on the page: as in its menu, for who has no menu or no toolbar there. */
export function SelectionActions({ actions }: SelectionActionsProps) {
  return (
    <div class="selection-actions">
      <button type="button" class="button" onClick={() => actions.markSelection(false)}>
        <Icon node={Highlighter} /> {MENU.mark}
      </button>
      <button type="button" class="button" onClick={() => actions.markSelection(true)}>
        <Icon node={Link} /> {MENU.copyLink}
      </button>
    </div>
  );
}
