import type { PageUiActions } from '../../components/page/PageUi.tsx';
import { showBar } from '../../components/page/ui-state.ts';
import { sendMessage } from '../../lib/messaging/messaging.ts';
import { INKS, type Ink } from '../../lib/model.ts';
import { isMarkableType, isTranslated } from '../../lib/page/obstacle.ts';
import { scrollToRange } from '../../lib/page/scroll-to-range.ts';
import { watchPointer } from '../../lib/page/watch-pointer.ts';
import { type SelectionMeans, selectedRange, watchSelection } from '../../lib/page/watch-selection.ts';
import { BAR, GUESTS, TOOLBAR } from '../../lib/words/page.ts';
import type { Consent } from './consent.ts';
import { CONFIRMS_FOR_MS, copyLink } from './copy-link.ts';
import { type Marking, markRange } from './mark-range.ts';
import type { MountedUi } from './mount-page-ui.ts';
import type { PageContext } from './page-context.ts';
import { type Tending, undoWrite } from './tend-mark.ts';

/** What the reader does on the page, and what then happens. */
export interface Controls {
  readonly actions: PageUiActions;
  /** Begins to follow the selection, the pointer and the keyboard. */
  listen(): void;
  markSelection(ink: Ink | null, thenCopyLink: boolean): Promise<void>;
  /** Scrolls to a mark and opens its card; says so where its words are gone. */
  reveal(id: string): void;
}

const boxesOf = (range: Range) =>
  [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);

export function createControls(
  context: PageContext,
  tending: Tending,
  consent: Consent,
  mounted: () => MountedUi,
  refreshFromStore: () => Promise<void>,
): Controls {
  const { document, ui, marks, painter, signal } = context;
  const exactRanges = new Map<string, Range>();
  let lastInk: Ink = INKS[0];
  let selected: Range | null = null;
  let linkLineDismissed = false;

  async function mark(ink: Ink, exact: boolean): Promise<Marking | null> {
    const range = selected;
    hideToolbar();
    if (!range) return null;
    lastInk = ink;
    ui.announcement.value = BAR.marked;
    const marking = markRange(context, range, ink, exact);
    document.getSelection()?.removeAllRanges();
    const done = await marking;
    if (!done) return null;
    if (done.exactRange) exactRanges.set(done.id, done.exactRange);
    consent.askIfPrivate();
    return done;
  }

  /** Says what there is to say of a marking once it is on the disk, if nothing else was asked for. */
  async function saySaved({ id, undo, saved }: Marking): Promise<void> {
    if (!(await saved)) return;
    ui.announcement.value = BAR.saved;
    const { page } = await context.opened();
    if (undo) {
      const run = () => undoWrite(context, undo, refreshFromStore);
      showBar(ui, { id: 'status', text: BAR.joined, actions: [{ name: BAR.undo, run }] });
    } else if (!page.linkLineDismissed && !linkLineDismissed) {
      showBar(ui, {
        id: 'status',
        text: BAR.savedWithLink,
        actions: [{ name: BAR.copyLink, run: () => copyLink(context, [id], false) }],
        onClose: () => {
          linkLineDismissed = true;
          sendMessage('dismissLinkLine');
        },
      });
    }
  }

  async function markAndCopy(ink: Ink, exact: boolean): Promise<void> {
    const marking = await mark(ink, exact);
    if (!marking) return;
    await marking.saved;
    await copyLink(context, [marking.id], false);
  }

  function openCard(id: string, focusNote: boolean): void {
    const range = marks.get(id)?.range;
    const highlight = marks.get(id)?.highlight;
    if (!range || !highlight) return;
    hideToolbar();
    ui.card.value = {
      highlight,
      rects: () => boxesOf(marks.get(id)?.range ?? range),
      canBeExact: exactRanges.has(id),
      focusNote,
    };
    painter.showPiece(range);
  }

  function closeCard(): void {
    if (!ui.card.value) return;
    tending.finishNote();
    ui.card.value = null;
    painter.showPiece(null);
  }

  function hideToolbar(): void {
    ui.toolbar.value = null;
    selected = null;
  }

  function showToolbar(range: Range, means: SelectionMeans): void {
    if (isTranslated(document) || !isMarkableType(document.contentType)) return;
    closeCard();
    selected = range.cloneRange();
    const live = selected;
    ui.toolbar.value = { rects: () => boxesOf(live), touch: means === 'touch' };
    if (means === 'keyboard') ui.announcement.value = TOOLBAR.appeared;
    // Have the text ready before a colour is pressed.
    requestIdleCallback(() => context.index.current().readable());
  }

  function onKey(event: KeyboardEvent): void {
    const ours = mounted().hasFocus();
    if (event.key === 'Escape' && (ui.toolbar.value || ui.card.value)) {
      hideToolbar();
      closeCard();
      if (ours) event.stopPropagation();
    } else if (event.key === 'Tab' && !event.shiftKey && ui.toolbar.value && !ours) {
      event.preventDefault();
      mounted().focusToolbar();
    }
  }

  const actions: PageUiActions = {
    onMark: (ink, exact) => mark(ink, exact).then((marking) => marking && saySaved(marking)),
    onLinkSelection: (exact) => markAndCopy(lastInk, exact),
    onAddNote: async (exact) => {
      const marking = await mark(lastInk, exact);
      if (!marking) return;
      openCard(marking.id, true);
      await saySaved(marking);
    },
    onOff: (scope) =>
      sendMessage('switchOff', { site: scope === 'site' ? location.hostname : null, off: true }),
    onInk: (id, ink) => {
      lastInk = ink;
      tending.setInk(id, ink);
    },
    onNote: tending.setNote,
    onCopyLink: (id, withNote) => {
      tending.finishNote();
      copyLink(context, [id], withNote);
    },
    onExact: (id) => {
      const range = exactRanges.get(id);
      closeCard();
      exactRanges.delete(id);
      if (range) tending.setExact(id, range);
    },
    onRemove: (id) => {
      closeCard();
      tending.remove(id);
    },
  };

  return {
    actions,
    listen() {
      watchSelection(document, showToolbar, () => !mounted().hasFocus() && hideToolbar(), signal);
      watchPointer(
        document,
        (x, y) => {
          if (!ui.card.value) painter.showPiece(marks.atPoint(x, y)?.range ?? null);
        },
        (x, y) => {
          const hit = marks.atPoint(x, y);
          if (hit) openCard(hit.highlight.id, false);
        },
        signal,
      );
      document.addEventListener('keydown', onKey, { capture: true, signal });
      document.addEventListener(
        'pointerdown',
        (event) => {
          if (event.target instanceof Element && mounted().isOurs(event.target)) return;
          closeCard();
          if (ui.toolbar.value) hideToolbar();
        },
        { capture: true, passive: true, signal },
      );
    },
    async markSelection(ink, thenCopyLink) {
      if (isTranslated(document)) return showBar(ui, { id: 'status', text: BAR.translated });
      selected = selectedRange(document)?.cloneRange() ?? null;
      if (!selected)
        return showBar(ui, { id: 'status', text: BAR.nothingSelected, fadesAfter: CONFIRMS_FOR_MS });
      if (thenCopyLink) return markAndCopy(ink ?? lastInk, false);
      const marking = await mark(ink ?? lastInk, false);
      if (marking) await saySaved(marking);
    },
    reveal(id) {
      const mark = marks.get(id);
      if (!mark) return;
      if (!mark.range) {
        const { quote } = mark.highlight;
        showBar(ui, { id: 'status', text: BAR.revealGone, details: [GUESTS.itSaid(quote)] });
        return;
      }
      scrollToRange(mark.range);
      openCard(id, false);
    },
  };
}
