import { type ReadonlySignal, signal } from '@preact/signals';
import type { SavedLine } from '../../../components/settings/settings-view.ts';
import { SETTINGS } from '../../../lib/words/settings.ts';

/** Something the reader changes. */
export interface Change {
  /** Changes of one field that follow each other, as by typing, are taken back as one; null for what stands alone. */
  readonly field: string | null;
  /** Both begin in the turn of the call: a browser may have to ask the reader. */
  readonly run: () => Promise<void>;
  readonly undo: () => Promise<void>;
  /** What is said when it is done. */
  readonly done: string;
  /** What is said when it could not be done; a function, where that depends on why. */
  readonly failed: string | ((reason: unknown) => string);
}

/** Everything that was changed while the tab is open, to be taken back one after the other. */
export interface Changes {
  readonly line: ReadonlySignal<SavedLine | null>;
  /** Never rejects: what became of it is in the line. */
  make(change: Change): Promise<void>;
  /** Takes the last change back. */
  undo(): Promise<void>;
  /** Says something that is no change. */
  say(text: string, retry?: () => void): void;
}

export function createChanges(): Changes {
  const line = signal<SavedLine | null>(null);
  const done: Change[] = [];

  function say(text: string, retry: (() => void) | null = null): void {
    line.value = { text, canUndo: done.length > 0, retry };
  }

  async function make(change: Change): Promise<void> {
    try {
      await change.run();
    } catch (reason) {
      const text = typeof change.failed === 'string' ? change.failed : change.failed(reason);
      say(text, () => void make(change));
      return;
    }
    const last = done.at(-1);
    if (change.field === null || last?.field !== change.field) done.push(change);
    say(change.done);
  }

  async function undo(): Promise<void> {
    const change = done.pop();
    if (change === undefined) return;
    try {
      await change.undo();
      say(SETTINGS.takenBack);
    } catch {
      done.push(change);
      say(SETTINGS.undoFailed);
    }
  }

  return { line, make, undo, say: (text, retry) => say(text, retry ?? null) };
}
