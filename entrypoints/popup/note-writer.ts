import type { NoteDraft } from '../../lib/drafts/drafts.ts';
import { editOf } from '../../lib/drafts/save-drafts.ts';
import type { Highlight } from '../../lib/model.ts';
import { POPUP } from '../../lib/words/popup.ts';
import { TENDED } from '../../lib/words/tending.ts';
import type { ChangeStack } from './change-stack.ts';
import { withPending } from './pending-changes.ts';
import type { PopupPorts } from './popup-ports.ts';
import type { PopupState } from './popup-state.ts';

/** How long the reader rests before what they write is saved. It is kept as a draft from the first letter. */
const REST_MS = 400;

/** Notes while they are written. */
export interface NoteWriter {
  /** The whole note as it is now. */
  write(row: Highlight, note: string): void;
  /** The reader has finished: saves at once, and says so where something was changed. */
  finish(): Promise<void>;
}

export function createNoteWriter(state: PopupState, ports: PopupPorts, changes: ChangeStack): NoteWriter {
  const { drafts } = ports;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What is being written, and the mark as it was before. */
  let current: { readonly before: Highlight; readonly draft: NoteDraft } | null = null;

  async function save(draft: NoteDraft): Promise<void> {
    clearTimeout(timer);
    try {
      await ports.writeHighlights({ puts: [], edits: [editOf(draft)] });
      drafts.settle(draft);
    } catch {
      const action = { label: POPUP.tryAgain, run: () => void save(draft) };
      state.status.value = { text: TENDED.noteFailed, action, link: null, isAside: true };
    }
  }

  async function finish(): Promise<void> {
    if (current === null) return;
    const { before, draft } = current;
    current = null;
    const saved = save(draft);
    if (draft.note !== before.note) {
      changes.note({ ...before, note: draft.note, updatedAt: draft.updatedAt }, { note: before.note });
      const action = { label: POPUP.undo, run: changes.undo };
      state.status.value = { text: TENDED.noted, action, link: null, isAside: true };
    }
    await saved;
  }

  return {
    finish,
    write(row, note) {
      if (current !== null && current.before.id !== row.id) void finish();
      const before = current?.before ?? row;
      const updatedAt = Math.max(ports.now(), row.updatedAt + 1);
      const draft = { id: row.id, note, updatedAt };
      drafts.keep(draft);
      current = { before, draft };
      state.pending.value = withPending(state.pending.value, row.id, { ...row, note, updatedAt });
      clearTimeout(timer);
      timer = setTimeout(() => void save(draft), REST_MS);
    },
  };
}
