import { Crop, Link, Trash2 } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Ink } from '../../lib/model.ts';
import { CARD } from '../../lib/words/page.ts';
import { Icon } from '../Icon.tsx';
import { useInkName } from '../ink-naming.ts';
import { InkDots } from './InkDots.tsx';
import { moveFocus } from './move-focus.ts';
import { NoteField } from './NoteField.tsx';
import { sizeFor } from './size-for.ts';
import type { CardState } from './ui-state.ts';
import { usePlacement } from './use-placement.ts';

export interface CardActions {
  readonly onInk: (id: string, ink: Ink) => void;
  /** Called while the reader writes; each call holds the whole note. */
  readonly onNote: (id: string, note: string) => void;
  readonly onCopyLink: (id: string, withNote: boolean) => void;
  readonly onExact: (id: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onCloseCard: () => void;
}

interface CardProps extends CardActions {
  readonly state: CardState;
}

/** The small card of a mark: its ink, its note, its link, its removal. */
export function Card({ state, onInk, onNote, onCopyLink, onExact, onRemove, onCloseCard }: CardProps) {
  const { highlight } = state;
  const inkName = useInkName();
  const element = useRef<HTMLDivElement>(null);
  const [note, setNote] = useState(highlight.note);
  const [withNote, setWithNote] = useState(false);
  usePlacement(element, state.words, false);
  useEffect(() => {
    if (state.focus === 'card') element.current?.focus({ preventScroll: true });
  }, [state.focus]);
  const write = (text: string) => {
    setNote(text);
    onNote(highlight.id, text);
  };
  return (
    <div
      ref={element}
      class={`surface card ${sizeFor(state.means)}`}
      role="dialog"
      aria-label={CARD.name}
      tabIndex={-1}
      onKeyDown={(event) => element.current && moveFocus(event, element.current)}
    >
      <div class="row">
        <InkDots nameOf={inkName} current={highlight.ink} onPick={(ink) => onInk(highlight.id, ink)} />
        <span class="divider" />
        <button
          type="button"
          class="control"
          aria-label={CARD.copyLink}
          title={CARD.copyLink}
          onClick={() => onCopyLink(highlight.id, withNote && note !== '')}
        >
          <Icon node={Link} />
        </button>
        {state.canBeExact && (
          <button
            type="button"
            class="control"
            aria-label={CARD.exact}
            title={CARD.exact}
            onClick={() => onExact(highlight.id)}
          >
            <Icon node={Crop} />
          </button>
        )}
        <button
          type="button"
          class="control"
          aria-label={CARD.remove}
          title={CARD.remove}
          onClick={() => onRemove(highlight.id)}
        >
          <Icon node={Trash2} />
        </button>
      </div>
      <NoteField note={note} takesFocus={state.focus === 'note'} onWrite={write} onEscape={onCloseCard} />
      {note !== '' && (
        <label class="tick">
          <input
            type="checkbox"
            checked={withNote}
            onChange={(event) => setWithNote(event.currentTarget.checked)}
          />
          {CARD.includeNote}
        </label>
      )}
    </div>
  );
}
