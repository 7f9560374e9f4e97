import { Link } from 'lucide';
import { useId } from 'preact/hooks';
import { marksOnPage, POPUP } from '../../lib/words/popup.ts';
import { Icon } from '../Icon.tsx';
import type { PageView, PopupActions } from './popup-view.ts';

interface PageHeaderProps {
  readonly page: PageView;
  readonly withNotes: boolean;
  readonly actions: Pick<PopupActions, 'copyAll' | 'setWithNotes'>;
}

/** The page in this tab: its title, how many marks it has, and one link to all of them. */
export function PageHeader({ page, withNotes, actions }: PageHeaderProps) {
  const orphanCount = page.marks.filter(({ state }) => state === 'orphan').length;
  const canLink = page.marks.length > orphanCount;
  const hasNote = page.marks.some(({ highlight, state }) => state !== 'orphan' && highlight.note !== '');
  return (
    <header class="page-header">
      <h1 class="page-title" dir="auto">
        {page.title || page.host || POPUP.untitled}
      </h1>
      {page.marks.length > 0 && <p class="page-count">{marksOnPage(page.marks.length, orphanCount)}</p>}
      {canLink && (
        <button type="button" class="button" onClick={actions.copyAll}>
          <Icon node={Link} /> {POPUP.copyAll}
        </button>
      )}
      {canLink && hasNote && <IncludeNotes checked={withNotes} onChange={actions.setWithNotes} />}
    </header>
  );
}

interface IncludeNotesProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function IncludeNotes({ checked, onChange }: IncludeNotesProps) {
  const warningId = useId();
  return (
    <p class="include-notes">
      <label>
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={warningId}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {POPUP.includeNotes}
      </label>
      <span id={warningId} class="quiet">
        {POPUP.notesAreReadable}
      </span>
    </p>
  );
}
