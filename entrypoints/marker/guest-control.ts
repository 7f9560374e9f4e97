import { wordsOf } from '../../lib/page/word-boxes.ts';
import type { PlacedGuest } from './guest-places.ts';
import type { GuestVisit } from './guest-visit.ts';
import type { PageContext } from './page-context.ts';
import { sayUpdated } from './say-updated.ts';

/** Opens and closes the card of a snippet that came by a link, and keeps what the reader asks it to. */
export interface GuestControl {
  atPoint(x: number, y: number): PlacedGuest | null;
  open(guest: PlacedGuest, takesFocus: boolean): void;
  close(): void;
  isOpen(): boolean;
  keepOne(ordinal: number): void;
  keepAll(): void;
}

export function createGuestControl({ ui, painter, means }: PageContext, visit: GuestVisit): GuestControl {
  function close(): void {
    if (!ui.guestCard.value) return;
    ui.guestCard.value = null;
    painter.showPiece(null);
  }

  function keep(ordinals: readonly number[] | null): void {
    close();
    visit.keep(ordinals).catch((error) => sayUpdated(ui, error));
  }

  return {
    atPoint: visit.atPoint,
    open({ guest, range, isSame }, takesFocus) {
      const { guests } = visit.state();
      if (!guests) return;
      const { note, ordinal, said } = guest;
      ui.guestCard.value = {
        ordinal,
        note,
        name: guests.name,
        changedFrom: isSame ? null : (said ?? ''),
        count: guests.snippets.filter(({ state }) => state === 'here' || state === 'changed').length,
        words: wordsOf(() => range),
        means: means(),
        takesFocus,
      };
      painter.showPiece(range);
    },
    close,
    isOpen: () => ui.guestCard.value !== null,
    keepOne: (ordinal) => keep([ordinal]),
    keepAll: () => keep(null),
  };
}
