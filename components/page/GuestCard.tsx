import { useEffect, useRef } from 'preact/hooks';
import { GUEST_CARD } from '../../lib/words/guests-on-page.ts';
import { moveFocus } from './move-focus.ts';
import { sizeFor } from './size-for.ts';
import type { GuestCardState } from './ui-state.ts';
import { usePlacement } from './use-placement.ts';

export interface GuestCardActions {
  /** Keeps this snippet of the link. */
  readonly onKeepGuest: (ordinal: number) => void;
  readonly onKeepAllGuests: () => void;
}

interface GuestCardProps extends GuestCardActions {
  readonly state: GuestCardState;
}

/** The small card of a snippet that came by a link: what its sharer noted, what has changed, and keeping it. */
export function GuestCard({ state, onKeepGuest, onKeepAllGuests }: GuestCardProps) {
  const { changedFrom, count, name, note, ordinal } = state;
  const element = useRef<HTMLDivElement>(null);
  usePlacement(element, state.words, false);
  useEffect(() => {
    if (state.takesFocus) element.current?.focus({ preventScroll: true });
  }, [state.takesFocus]);
  return (
    <div
      ref={element}
      class={`surface card ${sizeFor(state.means)}`}
      role="dialog"
      aria-label={GUEST_CARD.name}
      tabIndex={-1}
      onKeyDown={(event) => element.current && moveFocus(event, element.current)}
    >
      <div class="guest-words">
        <p class="guest-by">{GUEST_CARD.sharedBy(name)}</p>
        {changedFrom !== null && (
          <p>{changedFrom === '' ? GUEST_CARD.changed : GUEST_CARD.changedFrom(changedFrom)}</p>
        )}
        {note !== '' && (
          <p class="guest-note" dir="auto">
            {note}
          </p>
        )}
      </div>
      <div class="row">
        <button type="button" class="action" onClick={() => onKeepGuest(ordinal)}>
          {GUEST_CARD.keep}
        </button>
        {count > 1 && (
          <button type="button" class="action" onClick={onKeepAllGuests}>
            {GUEST_CARD.keepAll(count)}
          </button>
        )}
      </div>
    </div>
  );
}
