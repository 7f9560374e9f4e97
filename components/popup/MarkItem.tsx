import { Link, Save, Trash2 } from 'lucide';
import { useId } from 'preact/hooks';
import type { Highlight } from '../../lib/model.ts';
import { POPUP } from '../../lib/words/popup.ts';
import { useInkName } from '../ink-naming.ts';
import { MarkControl } from './MarkControl.tsx';
import { MarkNote } from './MarkNote.tsx';
import type { PageMark, PopupActions } from './popup-view.ts';

interface MarkItemProps {
  readonly highlight: Highlight;
  /** Where it is: on the page in this tab, gone from there, not stored; or on another page. */
  readonly state: PageMark['state'] | 'elsewhere';
  readonly actions: Pick<PopupActions, 'goTo' | 'copyLink' | 'remove' | 'save'>;
}

/** One mark: an ink bar, its words as a button that goes to it, its note, and controls on hover and focus. */
export function MarkItem({ highlight, state, actions }: MarkItemProps) {
  const { id, ink, note, quote } = highlight;
  const quoteId = useId();
  const inkName = useInkName();
  return (
    <li class="mark" data-id={id} data-ink={ink} data-state={state}>
      <span class="ink-bar" role="img" aria-label={inkName(ink)} title={inkName(ink)} />
      <div class="mark-text">
        {state === 'orphan' ? (
          // Nothing to go to: the words are shown, and only those.
          <p id={quoteId} class="quote" dir="auto">
            <span class="quote-words">{quote}</span>
          </p>
        ) : (
          <button type="button" id={quoteId} class="quote" dir="auto" onClick={() => actions.goTo(id)}>
            <span class="quote-words">{quote}</span>
          </button>
        )}
        <MarkNote note={note} />
        {state === 'orphan' && <p class="tag">{POPUP.noLongerHere}</p>}
        {state === 'unsaved' && <p class="tag">{POPUP.notSaved}</p>}
      </div>
      <div class="mark-controls">
        {state === 'unsaved' && (
          <MarkControl name={POPUP.save} node={Save} describedBy={quoteId} onClick={() => actions.save(id)} />
        )}
        {state !== 'orphan' && (
          <MarkControl
            name={POPUP.copyLink}
            node={Link}
            describedBy={quoteId}
            onClick={() => actions.copyLink(id)}
          />
        )}
        {state !== 'unsaved' && (
          <MarkControl
            name={POPUP.remove}
            node={Trash2}
            describedBy={quoteId}
            onClick={() => actions.remove(id)}
          />
        )}
      </div>
    </li>
  );
}
