import type { PageUiActions } from '../../components/page/PageUi.tsx';
import { CONFIRMS_FOR_MS, showBar } from '../../components/page/ui-state.ts';
import { sendMessage } from '../../lib/messaging/messaging.ts';
import type { Ink } from '../../lib/model.ts';
import { isMarkableType } from '../../lib/page/obstacle.ts';
import { selectedRange } from '../../lib/page/selected-range.ts';
import { watchPointer } from '../../lib/page/watch-pointer.ts';
import { type Words, wordsOf } from '../../lib/page/word-boxes.ts';
import { BAR, TOOLBAR } from '../../lib/words/page.ts';
import { callToolbar } from './call-toolbar.ts';
import type { CardControl } from './card-control.ts';
import { copyLink } from './copy-link.ts';
import type { GuestControl } from './guest-control.ts';
import type { Marking } from './marking.ts';
import type { MountedUi } from './mount-page-ui.ts';
import type { PageContext } from './page-context.ts';
import type { Tending } from './tend-mark.ts';

/** What the reader does on the page, and what then happens. */
export interface Controls {
  readonly actions: PageUiActions;
  /** Begins to follow the selection, the pointer and the keyboard. */
  listen(): void;
  /** Marks what is selected, as the context menu and the shortcuts do; says so where nothing is. */
  markSelection(ink: Ink | null, thenCopyLink: boolean): Promise<void>;
  /** Takes away what stands by words that are not shown any more. */
  dropLost(): void;
}

export interface ControlParts {
  readonly context: PageContext;
  readonly marking: Marking;
  readonly tending: Tending;
  readonly card: CardControl;
  readonly guests: GuestControl;
  /** The toolbar was asked for before the marker was there (`lib/page/handoff.ts`). */
  readonly isCalled: boolean;
  /** The mounted UI; it is made of `actions`, so it is asked for later. */
  readonly mounted: () => MountedUi;
}

export function createControls(parts: ControlParts): Controls {
  const { context, marking, tending, card, guests, isCalled, mounted } = parts;
  const { document, ui, marks, means, painter, signal } = context;
  const { tree } = context.index.source;
  let selected: Range | null = null;

  /** The selection the toolbar stands by, once: the toolbar goes as it is taken. */
  function takeSelected(): Range | null {
    const range = selected;
    hideToolbar();
    return range;
  }

  function hideToolbar(): void {
    ui.toolbar.value = null;
    selected = null;
  }

  function closeCards(): void {
    card.close();
    guests.close();
  }

  function showToolbar(range: Range): void {
    if (context.isTranslated() || !isMarkableType(document.contentType)) return;
    closeCards();
    const stays = range.cloneRange();
    selected = stays;
    ui.toolbar.value = { words: wordsOf(() => stays), means: means() };
    if (means() === 'keyboard') ui.announcement.value = TOOLBAR.appeared;
    // Have the text ready before a colour is pressed.
    context.index
      .prepare()
      .then(() => context.signal.aborted || context.native.prepare())
      .catch((error) => console.warn('Snipmark:', error));
  }

  async function markAndSay(range: Range, ink: Ink | null, withAlt: boolean): Promise<void> {
    const marked = await marking.mark(range, ink, withAlt);
    if (marked) await marking.saySaved(marked);
  }

  const actions: PageUiActions = {
    async onMark(ink, withAlt) {
      const range = takeSelected();
      if (range) await markAndSay(range, ink, withAlt);
    },
    async onLinkSelection(withAlt) {
      const range = takeSelected();
      if (range) await marking.markAndCopy(range, null, withAlt);
    },
    async onAddNote(withAlt) {
      const range = takeSelected();
      const marked = range && (await marking.mark(range, null, withAlt));
      if (!marked) return;
      card.open(marked.id, 'note');
      await marking.saySaved(marked);
    },
    onOff(scope) {
      const site = scope === 'site' ? context.site : null;
      sendMessage('switchOff', { site, off: true }).catch((error) => console.warn('Snipmark:', error));
    },
    onInk(id, ink) {
      marking.useInk(ink);
      tending.setInk(id, ink);
    },
    onNote: tending.setNote,
    onCopyLink(id, withNote) {
      tending.finishNote();
      copyLink(context, [id], withNote);
    },
    onExact(id) {
      const range = marking.exactRange(id);
      card.close();
      marking.forgetExactRange(id);
      if (range) tending.setExact(id, range);
    },
    onKeepGuest: guests.keepOne,
    onKeepAllGuests: guests.keepAll,
    onRemove(id) {
      card.close();
      tending.remove(id);
    },
    onCloseCard: closeCards,
  };

  function onKey(event: KeyboardEvent): void {
    const ours = mounted().hasFocus();
    if (event.key === 'Escape' && (ui.toolbar.value || card.isOpen() || guests.isOpen())) {
      hideToolbar();
      closeCards();
      // What the page shows above all else closes at the next.
      event.preventDefault();
      if (ours) event.stopPropagation();
    } else if (
      event.key === 'Tab' &&
      !event.shiftKey &&
      !ours &&
      (ui.toolbar.value || ui.card.value || ui.guestCard.value)
    ) {
      if (ui.toolbar.value) mounted().focusToolbar();
      else mounted().focusCard();
      // Where the page keeps our controls from the focus, Tab is the page's.
      if (mounted().hasFocus()) event.preventDefault();
    }
  }

  function onPointerDown(event: PointerEvent): void {
    if (mounted().isOn(event)) return;
    closeCards();
    if (ui.toolbar.value) hideToolbar();
  }

  function dropLost(): void {
    const isLost = (shown: { readonly words: Words } | null) => shown?.words.boxes().length === 0;
    if (isLost(ui.toolbar.value)) hideToolbar();
    if (isLost(ui.card.value) || isLost(ui.guestCard.value)) closeCards();
  }

  function onHover(x: number, y: number): void {
    if (card.isOpen() || guests.isOpen()) return;
    painter.showPiece((marks.atPoint(x, y) ?? guests.atPoint(x, y))?.range ?? null);
  }

  function onClick(x: number, y: number): void {
    const mark = marks.atPoint(x, y);
    const guest = mark ? null : guests.atPoint(x, y);
    if (mark || guest) hideToolbar();
    if (mark) card.open(mark.highlight.id, 'card');
    else if (guest) guests.open(guest, true);
  }

  return {
    actions,
    dropLost,
    listen() {
      callToolbar({
        document,
        tree,
        isOnOurs: (event) => mounted().isOn(event),
        means,
        isCalled,
        signal,
        onCalled: showToolbar,
        onGone: () => !mounted().hasFocus() && hideToolbar(),
      });
      watchPointer(document, tree, onHover, onClick, signal);
      document.addEventListener('keydown', onKey, { capture: true, signal });
      document.addEventListener('toggle', dropLost, { capture: true, passive: true, signal });
      document.addEventListener('pointerdown', onPointerDown, { capture: true, passive: true, signal });
    },
    async markSelection(ink, thenCopyLink) {
      if (context.isTranslated()) {
        showBar(ui, { id: 'status', text: BAR.translated });
        return;
      }
      const range = selectedRange(document, tree)?.cloneRange();
      hideToolbar();
      if (!range) showBar(ui, { id: 'status', text: BAR.nothingSelected, fadesAfter: CONFIRMS_FOR_MS });
      else if (thenCopyLink) await marking.markAndCopy(range, ink, false);
      else await markAndSay(range, ink, false);
    },
  };
}
