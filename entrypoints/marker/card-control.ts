import { showBar } from '../../components/page/ui-state.ts';
import { scrollToRange } from '../../lib/page/scroll-to-range.ts';
import { wordBoxes } from '../../lib/page/word-boxes.ts';
import { BAR, GUESTS } from '../../lib/words/page.ts';
import type { PageContext } from './page-context.ts';
import type { Tending } from './tend-mark.ts';

/** Opens and closes the card of a mark. */
export interface CardControl {
  open(id: string, focusNote: boolean): void;
  /** Closes it and saves a note that is still being written. */
  close(): void;
  isOpen(): boolean;
  /** Scrolls to a mark and opens its card; says so where its words are gone. */
  reveal(id: string): void;
}

/** @param canBeExact whether the mark can go back to what was selected for it */
export function createCardControl(
  { ui, marks, painter, isTranslated }: PageContext,
  tending: Tending,
  canBeExact: (id: string) => boolean,
): CardControl {
  function open(id: string, focusNote: boolean): void {
    const { range, highlight } = marks.get(id) ?? {};
    if (!range || !highlight) return;
    const rects = () => wordBoxes(marks.get(id)?.range ?? range);
    ui.card.value = { highlight, rects, canBeExact: canBeExact(id), focusNote };
    painter.showPiece(range);
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
      const mark = marks.get(id);
      if (!mark) return;
      if (mark.range) {
        scrollToRange(mark.range);
        open(id, false);
      } else if (isTranslated()) {
        showBar(ui, { id: 'status', text: BAR.translatedMark });
      } else {
        const details = [GUESTS.itSaid(mark.highlight.quote)];
        showBar(ui, { id: 'status', text: BAR.revealGone, details });
      }
    },
  };
}
