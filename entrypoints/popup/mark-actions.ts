import { batch } from '@preact/signals';
import type { PopupActions } from '../../components/popup/popup-view.ts';
import type { Highlight } from '../../lib/model.ts';
import { DONE, POPUP } from '../../lib/words/popup.ts';
import { withPending } from './pending-changes.ts';
import type { PopupPorts } from './popup-ports.ts';
import type { PopupState } from './popup-state.ts';
import { unsavedRows, whereShown } from './where-shown.ts';

type MarkActions = Pick<PopupActions, 'goTo' | 'remove' | 'save'>;

/** What can be done with marks. Each says what became of it in the status line, and offers a way on if it failed. */
export function createMarkActions(state: PopupState, ports: PopupPorts): MarkActions {
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

  /** Shows the change at once, writes it, and takes it back where it could not be written. */
  async function change(row: Highlight, deletedAt: number, failed: string, done: () => void): Promise<void> {
    const before = state.pending.value;
    batch(() => {
      state.pending.value = withPending(before, row.id, deletedAt === 0 ? row : null);
      done();
    });
    const updatedAt = Math.max(ports.now(), deletedAt, row.updatedAt + 1);
    try {
      await ports.writeHighlights({ puts: [], edits: [{ id: row.id, changes: { deletedAt }, updatedAt }] });
    } catch {
      state.pending.value = withPending(state.pending.value, row.id, deletedAt === 0 ? null : undefined);
      say(failed, POPUP.tryAgain, () => void change(row, deletedAt, failed, done));
    }
  }

  function remove(id: string): void {
    const row = kept(id);
    if (row === undefined) return;
    const removedAt = ports.now();
    void change(row, removedAt, DONE.removeFailed, () =>
      say(DONE.removed, POPUP.undo, () => undo({ ...row, updatedAt: removedAt })),
    );
  }

  function undo(row: Highlight): void {
    void change(row, 0, DONE.undoFailed, () => say(DONE.broughtBack));
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
    save: (id) => void save(id),
  };
}
