import { BookmarkPlus } from 'lucide';
import { useId } from 'preact/hooks';
import type { ArrivedSnippet } from '../../lib/model.ts';
import { GUESTS_HERE } from '../../lib/words/guests.ts';
import { useInkName } from '../ink-naming.ts';
import { ChangedWords } from './ChangedWords.tsx';
import { MarkControl } from './MarkControl.tsx';
import { MarkNote } from './MarkNote.tsx';
import type { GuestActions } from './popup-view.ts';

interface GuestItemProps {
  readonly snippet: ArrivedSnippet;
  /** The page seems to be the one that was marked: what is not there is gone. */
  readonly isWhole: boolean;
  readonly actions: Pick<GuestActions, 'goToGuest' | 'keepGuest'>;
}

const TAGS: Readonly<Record<ArrivedSnippet['state'], string | null>> = {
  here: null,
  changed: GUESTS_HERE.changed,
  gone: GUESTS_HERE.gone,
  yours: GUESTS_HERE.yours,
};

/** One snippet that came by a link: an ink bar with a guest's dotted line, its words, and a way to keep it. */
export function GuestItem({ actions, isWhole, snippet }: GuestItemProps) {
  const { ink, note, ordinal, state } = snippet;
  const inkName = useInkName();
  const wordsId = useId();
  const tag = state === 'gone' && !isWhole ? GUESTS_HERE.notShown : TAGS[state];
  return (
    <li class="mark guest" data-id={`guest-${ordinal}`} data-ink={ink} data-state={state}>
      <span class="ink-bar" role="img" aria-label={inkName(ink)} title={inkName(ink)} />
      <div class="mark-text">
        <GuestWords id={wordsId} snippet={snippet} onGo={() => actions.goToGuest(ordinal)} />
        <MarkNote note={note} />
        {tag !== null && <p class="tag">{tag}</p>}
      </div>
      {(state === 'here' || state === 'changed') && (
        <div class="mark-controls">
          <MarkControl
            name={GUESTS_HERE.keep}
            node={BookmarkPlus}
            describedBy={wordsId}
            onClick={() => actions.keepGuest(ordinal)}
          />
        </div>
      )}
    </li>
  );
}

interface GuestWordsProps {
  readonly id: string;
  readonly snippet: ArrivedSnippet;
  readonly onGo: () => void;
}

function GuestWords({ id, onGo, snippet: { said, state, words } }: GuestWordsProps) {
  if (state === 'gone') {
    return (
      <p id={id} class="quote">
        {said === null ? GUESTS_HERE.unknown : <span class="quote-words">{GUESTS_HERE.itSaid(said)}</span>}
      </p>
    );
  }
  if (state === 'changed') {
    return (
      <>
        {/* Named by what stands there now: inside a button, what was struck out would be read like the rest. */}
        <button type="button" class="quote quote-cover" aria-label={words} onClick={onGo} />
        <p id={id} class="quote">
          <span class="changed-words others-words" dir="auto">
            <ChangedWords said={said} words={words} />
          </span>
        </p>
      </>
    );
  }
  return (
    <button type="button" id={id} class="quote" onClick={onGo}>
      <span class="quote-words others-words" dir="auto">
        {words}
      </span>
    </button>
  );
}
