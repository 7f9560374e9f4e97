import { Link, Trash2, X } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { BULK, marksSelected } from '../../../lib/words/bulk.ts';
import { directionOf } from '../../../lib/words/language.ts';
import { Icon } from '../../Icon.tsx';
import { InkDots } from '../../page/InkDots.tsx';
import type { MarksActions, MarksView } from './marks-view.ts';

interface BulkBarProps {
  readonly view: Pick<MarksView, 'allTags' | 'inkNames' | 'selected'>;
  readonly actions: MarksActions;
}

/** What can be done with all marks that are selected; sticks to the window's top. */
export function BulkBar({ view, actions }: BulkBarProps) {
  const [tag, setTag] = useState('');
  const tagsId = useId();
  const ids = () => [...view.selected];
  function change(act: (ids: readonly string[], tag: string) => void) {
    if (tag.trim() === '') return;
    act(ids(), tag.trim());
    setTag('');
  }
  return (
    <div class="bulk" role="toolbar" aria-label={BULK.name}>
      <p class="bulk-count" role="status">
        {marksSelected(view.selected.size)}
      </p>
      <fieldset class="ink-dots" aria-label={BULK.colour}>
        <InkDots nameOf={(ink) => view.inkNames[ink]} onPick={(ink) => actions.colour(ids(), ink)} />
      </fieldset>
      <form
        class="bulk-tag"
        onSubmit={(event) => {
          event.preventDefault();
          change(actions.addTag);
        }}
      >
        <input
          class="field"
          type="text"
          dir={directionOf(tag)}
          list={tagsId}
          autoComplete="off"
          aria-label={BULK.tagName}
          placeholder={BULK.tag}
          value={tag}
          onInput={(event) => setTag(event.currentTarget.value)}
        />
        <datalist id={tagsId}>
          {view.allTags.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
        <button type="submit" class="button">
          {BULK.addTag}
        </button>
        <button type="button" class="button" onClick={() => change(actions.removeTag)}>
          {BULK.removeTag}
        </button>
      </form>
      <button type="button" class="button" onClick={() => actions.copyLink(ids())}>
        <Icon node={Link} />
        {BULK.copyLink}
      </button>
      <button type="button" class="button" onClick={() => actions.remove(ids())}>
        <Icon node={Trash2} />
        {BULK.remove}
      </button>
      <button
        type="button"
        class="icon-button bulk-cancel"
        aria-label={BULK.cancel}
        title={BULK.cancel}
        onClick={actions.selectNone}
      >
        <Icon node={X} />
      </button>
    </div>
  );
}
