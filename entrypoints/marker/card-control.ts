import { type CardState, showBar } from '../../components/page/ui-state.ts';
import { scrollToRange } from '../../lib/page/scroll-to-range.ts';
import { wordsOf } from '../../lib/page/word-boxes.ts';
import { GUESTS } from '../../lib/words/guests-on-page.ts';
import { BAR } from '../../lib/words/page.ts';
import type { PageContext } from './page-context.ts';
import type { Tending } from './tend-mark.ts';

/** Words that a page shows late are waited for this long before they are called gone. */
const COMES_WITHIN_MS = 2000;

/** Opens and closes the card of a mark. */
export interface CardControl {
  open(id: string, focus: CardState['focus']): void;
  /** Closes it and saves a note that is still being written. */
  close(): void;
  isOpen(): boolean;
  /** Scrolls to a mark and opens its card; waits for words that come late, then says that they are gone. */
  reveal(id: string): void;
  /** Looks again for a mark that is waited for. */
  seek(): void;
}

/** @param canBeExact whether the mark can go back to what was selected for it */
export function createCardControl(
  { ui, marks, means, painter, isTranslated }: PageContext,
  tending: Tending,
  canBeExact: (id: string) => boolean,
): CardControl {
  let sought: { readonly id: string; readonly timer: ReturnType<typeof setTimeout> } | null = null;

  function open(id: string, focus: CardState['focus']): void {
    const { range, highlight } = marks.get(id) ?? {};
    if (!range || !highlight) return;
    const words = wordsOf(() => marks.get(id)?.range ?? range);
    ui.card.value = { highlight, words, means: means(), canBeExact: canBeExact(id), focus };
    painter.showPiece(range);
  }

  function seek(): void {
    const range = sought && marks.get(sought.id)?.range;
    if (!sought || !range) return;
    clearTimeout(sought.timer);
    scrollToRange(range);
    open(sought.id, 'card');
    sought = null;
  }

  function giveUp(id: string): void {
    clearTimeout(sought?.timer);
    sought = null;
    const quote = marks.get(id)?.highlight.quote;
    if (isTranslated()) showBar(ui, { id: 'status', text: BAR.translatedMark });
    else if (quote !== undefined) {
      showBar(ui, { id: 'status', text: BAR.revealGone, details: [GUESTS.itSaid(quote)] });
    }
  }

  return {
    open,
    close() {
      if (!ui.card.value) return;
      tending.finishNote();
      ui.card.value = null;
      painter.showPiece(null);
    },
    isOpen: () => ui.card.value !== null,
    reveal(id) {
      clearTimeout(sought?.timer);
      sought = { id, timer: setTimeout(() => giveUp(id), COMES_WITHIN_MS) };
      if (isTranslated()) giveUp(id);
      else seek();
    },
    seek,
  };
}
