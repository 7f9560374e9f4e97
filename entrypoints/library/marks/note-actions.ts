import type { MarksActions } from '../../../components/library/marks/marks-view.ts';
import { editOf } from '../../../lib/drafts/save-drafts.ts';
import { BULK } from '../../../lib/words/bulk.ts';
import { CHANGES } from '../../../lib/words/changes.ts';
import { createEditChange } from '../edit-change.ts';
import type { RunningLibrary } from '../start-library.ts';
import type { MarksState } from './marks-state.ts';

/** How long after a key press the note is written, in milliseconds; closing the field writes it at once. */
const QUIET_MS = 400;

/** A note that is being written. */
interface Writing {
  readonly id: string;
  /** What it was when it was opened, for the way back. */
  readonly before: string;
  note: string;
  updatedAt: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Notes are saved while they are written, and kept as drafts from the key press on; leaving one makes it a change. */
export function createNoteActions(
  state: MarksState,
  { effects, log, ports, state: library }: RunningLibrary,
): Pick<MarksActions, 'edit' | 'writeNote'> {
  let writing: Writing | null = null;

  async function save(current: Writing): Promise<void> {
    clearTimeout(current.timer);
    const draft = { id: current.id, note: current.note, updatedAt: current.updatedAt };
    try {
      await ports.writeHighlights({ puts: [], edits: [editOf(draft)] });
      ports.drafts.settle(draft);
    } catch {
      const run = () => void save(current);
      library.said.value = { text: BULK.noteFailed, action: { label: CHANGES.tryAgain, run }, link: null };
    }
  }

  /** The note as a whole is one change, however often it was saved on the way. */
  function finish(): void {
    const done = writing;
    writing = null;
    if (done === null || done.note === done.before) return;
    void save(done);
    const words = { done: BULK.saved, undone: BULK.noteUndone, failed: BULK.noteFailed };
    const ids = [done.id];
    const forward = [{ ids, changes: { note: done.note } }];
    log.record(
      createEditChange(effects, words, forward, [{ ids, changes: { note: done.before } }], done.updatedAt),
    );
  }

  return {
    edit(id, what) {
      if (writing !== null && (writing.id !== id || what !== 'note')) finish();
      const isOpen = state.editing.value?.id === id;
      if (what === null && !isOpen) return;
      state.editing.value = what === null ? null : { id, what };
    },
    writeNote(id, note) {
      const row = library.rows.get(id);
      if (row === undefined) return;
      if (writing?.id !== id) {
        finish();
        writing = { id, before: row.note, note, updatedAt: 0, timer: undefined };
      }
      const current = writing;
      current.note = note;
      current.updatedAt = Math.max(ports.now(), row.updatedAt + 1);
      ports.drafts.keep({ id, note, updatedAt: current.updatedAt });
      library.rows.patch([id], { note }, current.updatedAt);
      clearTimeout(current.timer);
      current.timer = setTimeout(() => void save(current), QUIET_MS);
    },
  };
}
