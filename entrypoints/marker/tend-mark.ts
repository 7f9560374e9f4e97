import { CONFIRMS_FOR_MS, showBar } from '../../components/page/ui-state.ts';
import { spanOfRange } from '../../lib/anchor/span-range.ts';
import type { HighlightEdit } from '../../lib/messaging/protocol.ts';
import type { Highlight, Ink } from '../../lib/model.ts';
import { BAR } from '../../lib/words/page.ts';
import { wordSpan } from './compose-highlight.ts';
import type { PageContext } from './page-context.ts';

/** A note is sent to be saved this long after the last key. */
const NOTE_RESTS_MS = 400;

/** Changes to marks that are on the page. */
export interface Tending {
  setInk(id: string, ink: Ink): void;
  /** Takes the whole note at every key; saves it when the writer rests. */
  setNote(id: string, note: string): void;
  /** Saves a note that is still being written. */
  finishNote(): void;
  /** Puts it on exactly this; false where that holds no words. */
  setExact(id: string, range: Range): boolean;
  remove(id: string): void;
}

export function createTending(context: PageContext): Tending {
  const { changeTime, consent, marks, saver, ui } = context;
  let note: {
    readonly id: string;
    readonly text: string;
    readonly timer: ReturnType<typeof setTimeout>;
  } | null = null;

  function edit(id: string, changes: HighlightEdit['changes'], range?: Range): Promise<boolean> {
    const updatedAt = changeTime();
    const mark = marks.get(id);
    const place = range ?? mark?.range;
    if (mark && place) {
      const highlight: Highlight = { ...mark.highlight, ...changes, updatedAt };
      marks.place(highlight, place, mark.stored);
      if (ui.card.value?.highlight.id === id) ui.card.value = { ...ui.card.value, highlight };
    }
    const saved = saver.save({ puts: [], edits: [{ id, changes, updatedAt }] });
    consent.askIfPrivate(true);
    return saved;
  }

  function finishNote(): void {
    if (!note) return;
    const { id, text, timer } = note;
    clearTimeout(timer);
    note = null;
    // The mark may have left the page meanwhile; what was written is saved all the same.
    edit(id, { note: text }).then((saved) => {
      if (saved) ui.announcement.value = BAR.noted;
    });
  }

  return {
    setInk: (id, ink) => edit(id, { ink }),
    setNote(id, text) {
      const mark = marks.get(id);
      if (!mark) return;
      if (note && note.id !== id) finishNote();
      if (mark.range)
        marks.place({ ...mark.highlight, note: text, updatedAt: changeTime() }, mark.range, mark.stored);
      clearTimeout(note?.timer);
      note = { id, text, timer: setTimeout(finishNote, NOTE_RESTS_MS) };
    },
    finishNote,
    setExact(id, range) {
      const wording = wordSpan(context, spanOfRange(context.index.current(), range));
      if (!wording) return false;
      const { selectors, quote, textDirective } = wording;
      edit(id, { selectors, quote, textDirective }, range);
      return true;
    },
    remove(id) {
      finishNote();
      const mark = marks.get(id);
      if (!mark) return;
      const deletedAt = changeTime();
      marks.drop(id);
      saver.save({ puts: [], edits: [{ id, changes: { deletedAt }, updatedAt: deletedAt }] });
      const bringBack = () => {
        if (mark.range) marks.place(mark.highlight, mark.range, mark.stored);
        const updatedAt = Math.max(changeTime(), deletedAt + 1);
        saver.save({ puts: [], edits: [{ id, changes: { deletedAt: 0 }, updatedAt }] });
        showBar(ui, { id: 'status', text: BAR.broughtBack, fadesAfter: CONFIRMS_FOR_MS });
      };
      showBar(ui, { id: 'status', text: BAR.removed, actions: [{ name: BAR.undo, run: bringBack }] });
      consent.askIfPrivate(true);
    },
  };
}
