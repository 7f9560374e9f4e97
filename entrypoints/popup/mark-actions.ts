import type { TendActions } from '../../components/popup/popup-view.ts';
import type { Highlight, Ink } from '../../lib/model.ts';
import { ORPHANS } from '../../lib/words/orphans.ts';
import { DONE, POPUP } from '../../lib/words/popup.ts';
import { TENDED } from '../../lib/words/tending.ts';
import type { ChangeStack } from './change-stack.ts';
import type { NoteWriter } from './note-writer.ts';
import { withPending } from './pending-changes.ts';
import type { PopupPorts } from './popup-ports.ts';
import type { PopupState } from './popup-state.ts';
import { createTagActions } from './tag-actions.ts';
import { unsavedRows, whereShown } from './where-shown.ts';

type MarkActions = Omit<TendActions, 'copyLink'>;

/** What can be done with marks. Each says what became of it in the status line, and offers a way on if it failed. */
export function createMarkActions(
  state: PopupState,
  ports: PopupPorts,
  changes: ChangeStack,
  notes: NoteWriter,
): MarkActions {
  function say(text: string, label?: string, run?: () => void): void {
    state.status.value = { text, action: label && run ? { label, run } : null, link: null };
  }

  function kept(id: string): Highlight | undefined {
    return state.rows.value?.find((row) => row.id === id);
  }

  async function goTo(id: string): Promise<void> {
    try {
      // A mark of this page is shown where the reader is, even if other tabs show the page too.
      await ports.revealHighlight({ id, at: whereShown(state, id) });
      ports.close();
    } catch {
      say(DONE.goFailed, POPUP.tryAgain, () => void goTo(id));
    }
  }

  function remove(id: string, isByKey = false): void {
    const row = kept(id);
    if (row === undefined) return;
    const words = { done: DONE.removed, failed: DONE.removeFailed, isAside: isByKey };
    void changes.change(row, { deletedAt: ports.now() }, words);
  }

  function setInk(id: string, ink: Ink): void {
    const row = kept(id);
    state.editing.value = null;
    if (row === undefined || row.ink === ink) return;
    const words = { done: TENDED.coloured, failed: TENDED.changeFailed, isAside: true };
    void changes.change(row, { ink }, words);
  }

  /** The bar on the page offers to undo it. */
  async function attach(id: string): Promise<void> {
    const frame = whereShown(state, id);
    if (frame === null) return;
    try {
      say(ORPHANS[(await ports.attachMark(frame, id)) ?? 'attached']);
    } catch {
      say(ORPHANS.attachFailed, POPUP.tryAgain, () => void attach(id));
    }
  }

  async function save(id: string): Promise<void> {
    const row = unsavedRows(state).find((each) => each.id === id);
    if (row === undefined) return;
    try {
      await ports.writeHighlights({ puts: [row], edits: [] });
      state.pending.value = withPending(state.pending.value, id, row);
      say(DONE.saved);
    } catch {
      say(DONE.saveFailed, POPUP.tryAgain, () => void save(id));
    }
  }

  return {
    goTo: (id) => void goTo(id),
    remove,
    setInk,
    writeNote(id, note) {
      const row = kept(id);
      if (row !== undefined) notes.write(row, note);
    },
    ...createTagActions(state, ports, changes),
    edit(editing) {
      void notes.finish();
      state.editing.value = editing;
      if (editing?.what === 'tags') void loadTags();
    },
    attach: (id) => void attach(id),
    save: (id) => void save(id),
  };

  /** Without them, tags are typed in full. */
  async function loadTags(): Promise<void> {
    state.tags.value = (await state.reader.value?.readTags().catch(() => null)) ?? state.tags.value;
  }
}
