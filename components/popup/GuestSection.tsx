import type { VisitState } from '../../lib/messaging/protocol.ts';
import { GUESTS_HERE } from '../../lib/words/guests.ts';
import { GuestItem } from './GuestItem.tsx';
import type { GuestActions } from './popup-view.ts';

interface GuestSectionProps {
  readonly guests: VisitState;
  readonly actions: GuestActions;
}

/** What came by the link that the page was opened by: each snippet, and whether to keep them. */
export function GuestSection({ actions, guests: { instead, name, snippets } }: GuestSectionProps) {
  const canKeep = snippets.some(({ state }) => state === 'here' || state === 'changed');
  const title = name.trim() === '' ? GUESTS_HERE.title : GUESTS_HERE.titleBy(name.trim());
  return (
    <section class="guests" aria-label={title}>
      <div class="guests-head">
        <h2 class="part-title">{title}</h2>
        <div class="guests-choices">
          {canKeep && (
            <button type="button" class="button" onClick={actions.keepAllGuests}>
              {GUESTS_HERE.keepAll}
            </button>
          )}
          <button type="button" class="button" onClick={actions.dismissGuests}>
            {GUESTS_HERE.dismiss}
          </button>
        </div>
      </div>
      <ul class="marks" aria-label={GUESTS_HERE.title}>
        {snippets.map((snippet) => (
          <GuestItem key={snippet.ordinal} snippet={snippet} isWhole={instead === null} actions={actions} />
        ))}
      </ul>
    </section>
  );
}
