import { CONFIRMS_FOR_MS, showBar } from '../../components/page/ui-state.ts';
import { followColours } from '../../lib/messaging/colours.ts';
import { followMarkingSettings } from '../../lib/messaging/marking-settings.ts';
import { sendMessage } from '../../lib/messaging/messaging.ts';
import { isLinkLineDismissed } from '../../lib/messaging/read-link-line.ts';
import { INKS, type Ink } from '../../lib/model.ts';
import { BAR } from '../../lib/words/page.ts';
import type { Consent } from './consent.ts';
import { copyLink } from './copy-link.ts';
import { type Marking as Marked, markRange } from './mark-range.ts';
import type { PageContext } from './page-context.ts';
import { sayUpdated } from './say-updated.ts';

/** Marks what the reader selected, and says what became of it. */
export interface Marking {
  useInk(ink: Ink): void;
  /**
   * Marks the range and takes the selection away; null where it holds no words.
   * @param ink null for the one that the reader has set, or else used last
   * @param withAlt takes whole words where exactness is set, and the other way round
   */
  mark(range: Range, ink: Ink | null, withAlt: boolean): Promise<Marked | null>;
  markAndCopy(range: Range, ink: Ink | null, withAlt: boolean): Promise<void>;
  /** Says that a mark is saved once it is, and offers its link or the undo of a joining. */
  saySaved(marked: Marked): Promise<void>;
  /** What was selected for this mark, where snapping changed it. */
  exactRange(id: string): Range | undefined;
  forgetExactRange(id: string): void;
}

export function createMarking(context: PageContext, consent: Consent): Marking {
  const { document, signal, ui } = context;
  const exactRanges = new Map<string, Range>();
  let lastInk: Ink = INKS[0];
  let setInk: Ink | null = null;
  const areKnown = Promise.all([
    followColours(({ ink, names }) => {
      setInk = ink;
      ui.inkNames.value = names;
    }, signal),
    followMarkingSettings(({ exact }) => {
      ui.exact.value = exact;
    }, signal),
  ]);

  async function mark(range: Range, chosen: Ink | null, withAlt: boolean): Promise<Marked | null> {
    // The first shortcut on a page may be quicker than the storage.
    await areKnown;
    const ink = chosen ?? setInk ?? lastInk;
    lastInk = ink;
    const marking = markRange(context, range, ink, withAlt !== ui.exact.value);
    document.getSelection()?.removeAllRanges();
    const marked = await marking.catch((error) => sayUpdated(ui, error));
    if (marked === null) showBar(ui, { id: 'status', text: BAR.noWords, fadesAfter: CONFIRMS_FOR_MS });
    if (!marked) return null;
    ui.announcement.value = BAR.marked;
    if (marked.exactRange) exactRanges.set(marked.id, marked.exactRange);
    consent.askIfPrivate();
    return marked;
  }

  async function saySaved({ id, undo, saved }: Marked): Promise<void> {
    if (undo) sayJoined(undo);
    if (!(await saved)) return;
    ui.announcement.value = BAR.saved;
    if (!undo && !(await isLinkLineDismissed())) sayLink(id);
  }

  function sayJoined(undo: () => void): void {
    const run = () => {
      undo();
      showBar(ui, { id: 'status', text: BAR.parted, fadesAfter: CONFIRMS_FOR_MS });
    };
    showBar(ui, { id: 'status', text: BAR.joined, actions: [{ name: BAR.undo, run }] });
  }

  /** The first marks come with one quiet line about their link, until it is dismissed once. */
  function sayLink(id: string): void {
    showBar(ui, {
      id: 'status',
      text: BAR.savedWithLink,
      actions: [{ name: BAR.copyLink, run: () => copyLink(context, [id], false) }],
      onClose: () => {
        sendMessage('dismissLinkLine', undefined).catch((error) => console.warn('Snipmark:', error));
      },
    });
  }

  return {
    useInk(ink) {
      lastInk = ink;
    },
    mark,
    async markAndCopy(range, ink, withAlt) {
      const marked = await mark(range, ink, withAlt);
      if (!marked) return;
      await marked.saved;
      await copyLink(context, [marked.id], false);
    },
    saySaved,
    exactRange: (id) => exactRanges.get(id),
    forgetExactRange: (id) => exactRanges.delete(id),
  };
}
