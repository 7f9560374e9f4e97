import { useId } from 'preact/hooks';
import type { Highlight } from '../../lib/model.ts';
import type { Excerpt } from '../../lib/search/excerpt.ts';
import { ORPHANS, saysNow } from '../../lib/words/orphans.ts';
import { POPUP } from '../../lib/words/popup.ts';
import { useInkName } from '../ink-naming.ts';
import { FoundWords } from './FoundWords.tsx';
import { MarkControls } from './MarkControls.tsx';
import { MarkNote } from './MarkNote.tsx';
import { MarkTags } from './MarkTags.tsx';
import { NoteField } from './NoteField.tsx';
import type { Editing, PageMark, TendActions } from './popup-view.ts';
import { TagField } from './TagField.tsx';

interface MarkItemProps {
  readonly highlight: Highlight;
  /** Where it is: on the page in this tab, gone from there, not stored; or on another page. */
  readonly state: PageMark['state'] | 'elsewhere';
  /** Gives the piece of a text where what was searched for stands; null where nothing was. */
  readonly excerpt: ((text: string) => Excerpt) | null;
  /** What the page says in the place of its words, where these are gone; '' where that is not known. */
  readonly says: string;
  /** What of it is being changed; null for nothing. */
  readonly editing: Editing['what'] | null;
  /** All tags to choose from. */
  readonly tags: readonly string[];
  readonly actions: TendActions;
}

/** One mark: an ink bar, its words as a button that goes to it, its note and tags, and controls on hover and focus. */
export function MarkItem({ highlight, state, excerpt, says, editing, tags, actions }: MarkItemProps) {
  const { id, ink, note, quote } = highlight;
  const quoteId = useId();
  const inkName = useInkName();
  const words = (
    <span class="quote-words others-words" dir="auto">
      <FoundWords text={quote} excerpt={excerpt} />
    </span>
  );
  const close = () => actions.edit(null);
  return (
    <li class="mark" data-id={id} data-ink={ink} data-state={state} data-editing={editing ?? undefined}>
      <span class="ink-bar" role="img" aria-label={inkName(ink)} title={inkName(ink)} />
      <div class="mark-text">
        {state === 'orphan' ? (
          // Nothing to go to: the words are shown, and only those.
          <p id={quoteId} class="quote">
            {words}
          </p>
        ) : (
          <button type="button" id={quoteId} class="quote" onClick={() => actions.goTo(id)}>
            {words}
          </button>
        )}
        {editing === 'note' ? (
          <NoteField
            note={note}
            describedBy={quoteId}
            onWrite={(text) => actions.writeNote(id, text)}
            onClose={close}
          />
        ) : (
          <MarkNote note={note} excerpt={excerpt} isOwn />
        )}
        {editing === 'tags' ? (
          <TagField
            tags={highlight.tags}
            known={tags}
            describedBy={quoteId}
            onType={(typed) => actions.typeTag(id, typed)}
            onAdd={(tag) => actions.addTag(id, tag)}
            onRemove={(tag) => actions.removeTag(id, tag)}
            onClose={close}
          />
        ) : (
          <MarkTags tags={highlight.tags} />
        )}
        {state === 'orphan' && (
          <div class="gone">
            <p class="tag">{POPUP.noLongerHere}</p>
            {says !== '' && <p class="tag">{saysNow(says)}</p>}
            <button
              type="button"
              class="quiet-button"
              aria-describedby={quoteId}
              onClick={() => actions.attach(id)}
            >
              {ORPHANS.attach}
            </button>
          </div>
        )}
        {state === 'unsaved' && <p class="tag">{POPUP.notSaved}</p>}
      </div>
      {editing !== 'note' && editing !== 'tags' && (
        <MarkControls
          highlight={highlight}
          state={state}
          isColouring={editing === 'ink'}
          describedBy={quoteId}
          actions={actions}
        />
      )}
    </li>
  );
}
