import { batch } from '@preact/signals';
import type { HighlightEdit } from '../../lib/messaging/protocol.ts';
import type { Highlight } from '../../lib/model.ts';
import { DONE, POPUP } from '../../lib/words/popup.ts';
import { TENDED } from '../../lib/words/tending.ts';
import { withPending } from './pending-changes.ts';
import type { PopupPorts } from './popup-ports.ts';
import type { PopupState } from './popup-state.ts';

/** New values for some fields of a mark. */
export type Changes = HighlightEdit['changes'];

/** What was changed, and how it is taken back. */
interface Change {
  /** The mark as it then was, `updatedAt` of the change. */
  readonly row: Highlight;
  readonly before: Changes;
}

/** What is said of a change. */
export interface ChangeWords {
  readonly done: string;
  readonly failed: string;
  /** The reader is at something else: the focus stays there. */
  readonly isAside: boolean;
}

/** Changes to marks, each shown at once, then written, and taken back by `undo`, the last one first. */
export interface ChangeStack {
  /** Resolves to whether it is written. */
  change(row: Highlight, changes: Changes, words: ChangeWords): Promise<boolean>;
  /** Notes a change that is written otherwise. */
  note(row: Highlight, before: Changes): void;
  /** Does nothing where there is nothing to take back. */
  undo(): void;
}

export function createChangeStack(state: PopupState, ports: PopupPorts): ChangeStack {
  const stack: Change[] = [];

  /** The row with these changes, made now: later than whatever was made before. */
  const changed = (row: Highlight, changes: Changes): Highlight => ({
    ...row,
    ...changes,
    updatedAt: Math.max(ports.now(), row.updatedAt + 1, changes.deletedAt ?? 0),
  });

  /** Shows the row as it is to be, writes that, and shows it as it was where that fails. */
  async function apply(row: Highlight, after: Highlight, changes: Changes, done: () => void): Promise<void> {
    const { updatedAt } = after;
    batch(() => {
      state.pending.value = withPending(state.pending.value, row.id, after.deletedAt === 0 ? after : null);
      done();
    });
    try {
      await ports.writeHighlights({ puts: [], edits: [{ id: row.id, changes, updatedAt }] });
    } catch (reason) {
      const asBefore = row.deletedAt === 0 ? undefined : null;
      state.pending.value = withPending(state.pending.value, row.id, asBefore);
      throw reason;
    }
  }

  function say(text: string, label: string, run: () => void, isAside = false): void {
    state.status.value = { text, action: { label, run }, link: null, isAside };
  }

  async function change(row: Highlight, changes: Changes, words: ChangeWords): Promise<boolean> {
    const after = changed(row, changes);
    const made = noteChange(after, pick(row, changes));
    try {
      await apply(row, after, changes, () =>
        say(words.done, POPUP.undo, () => takeBack(made), words.isAside),
      );
      return true;
    } catch {
      forget(made);
      say(words.failed, POPUP.tryAgain, () => void change(row, changes, words));
      return false;
    }
  }

  function noteChange(row: Highlight, before: Changes): Change {
    const made = { row, before };
    stack.push(made);
    return made;
  }

  function forget(made: Change): void {
    const at = stack.indexOf(made);
    if (at >= 0) stack.splice(at, 1);
  }

  async function takeBack(made: Change): Promise<void> {
    forget(made);
    const isRemoval = made.row.deletedAt > 0;
    // Other fields may have been changed since, or elsewhere.
    const now = state.rows.value?.find(({ id }) => id === made.row.id);
    const row = isRemoval || now === undefined ? made.row : now;
    try {
      await apply(row, changed(row, made.before), made.before, () => {
        state.status.value = { text: isRemoval ? DONE.broughtBack : TENDED.undone, action: null, link: null };
      });
    } catch {
      stack.push(made);
      say(isRemoval ? DONE.undoFailed : TENDED.undoFailed, POPUP.tryAgain, () => void takeBack(made));
    }
  }

  return {
    change,
    note: (row, before) => void noteChange(row, before),
    undo() {
      const last = stack.at(-1);
      if (last !== undefined) void takeBack(last);
    },
  };
}

/** What these fields are now. */
function pick(row: Highlight, changes: Changes): Changes {
  return Object.fromEntries(
    Object.keys(changes).map((field) => [field, row[field as keyof Highlight]]),
  ) as Changes;
}
