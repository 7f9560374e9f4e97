import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { CHANGES } from '../../lib/words/changes.ts';

/**
 * Something a reader did in the library that can be undone. `apply` and `revert` say the same to the store however often
 * they are called with the same time, so that one that failed half-way is simply called again.
 */
export interface Change {
  /** Whole sentences for the status line: 'Moved to the bin.' */
  readonly done: string;
  readonly undone: string;
  readonly failed: string;
  /** The latest time at which anything that it touches was changed before, in milliseconds; 0 where that is nothing to it. */
  readonly after: number;
  /** @param time later than every earlier change of the log, and than `after`; milliseconds */
  readonly apply: (time: number, onProgress: (part: number) => void) => Promise<void>;
  readonly revert: (time: number, onProgress: (part: number) => void) => Promise<void>;
}

/** How the newest of them stands. */
export interface ChangeStatus {
  readonly state: 'working' | 'done' | 'undone' | 'failed';
  readonly text: string;
  /** From 0 to 1, of what is being written. */
  readonly part: number;
}

/** What was done in this tab, to be undone in turn, the last first, for as long as the tab is open. */
export interface ChangeLog {
  readonly status: ReadonlySignal<ChangeStatus | null>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /**
   * Does what `make` gives, once what is being done before is done: `make` is called then, and sees what came of that;
   * null where there is nothing to do any more. Resolves to whether it succeeded; never rejects.
   */
  run(make: () => Change | null): Promise<boolean>;
  /** Remembers what is done already; `status` says nothing of it. */
  record(change: Change): void;
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  /** Does again what failed. */
  tryAgain(): Promise<boolean>;
  /** Empties `status`. */
  dismiss(): void;
}

interface Step {
  readonly change: Change;
  readonly way: 'apply' | 'revert';
  readonly time: number;
}

/** @param now milliseconds since the epoch */
export function createChangeLog(now: () => number): ChangeLog {
  const done = signal<readonly Change[]>([]);
  const undone = signal<readonly Change[]>([]);
  const status = signal<ChangeStatus | null>(null);
  let failed: Step | null = null;
  let last = 0;
  let running: Promise<unknown> = Promise.resolve();

  function timeFor({ after }: Change): number {
    last = Math.max(now(), last + 1, after + 1);
    return last;
  }

  /** One after the other: what undoes a change must not overtake it. */
  function inTurn<T>(job: () => Promise<T>): Promise<T> {
    const mine = running.then(job);
    running = mine.catch(() => undefined);
    return mine;
  }

  async function take(step: Step): Promise<boolean> {
    const { change, time, way } = step;
    status.value = { state: 'working', text: CHANGES.saving, part: 0 };
    try {
      await change[way](time, (part) => {
        status.value = { state: 'working', text: CHANGES.saving, part };
      });
      failed = null;
      const state = way === 'apply' ? 'done' : 'undone';
      status.value = { state, text: way === 'apply' ? change.done : change.undone, part: 1 };
      return true;
    } catch {
      failed = step;
      status.value = { state: 'failed', text: way === 'apply' ? change.failed : CHANGES.undoFailed, part: 0 };
      return false;
    }
  }

  /** A change stays in the log where it failed: part of it may have been written, and can be undone. */
  function push(change: Change): void {
    done.value = [...done.value, change];
    undone.value = [];
  }

  return {
    status,
    canUndo: computed(() => done.value.length > 0),
    canRedo: computed(() => undone.value.length > 0),
    run: (make) =>
      inTurn(async () => {
        const change = make();
        if (change === null) return false;
        push(change);
        return take({ change, way: 'apply', time: timeFor(change) });
      }),
    record: push,
    undo: () =>
      inTurn(async () => {
        const change = done.value.at(-1);
        if (change === undefined) return false;
        const isUndone = await take({ change, way: 'revert', time: timeFor(change) });
        if (!isUndone) return false;
        done.value = done.value.slice(0, -1);
        undone.value = [...undone.value, change];
        return true;
      }),
    redo: () =>
      inTurn(async () => {
        const change = undone.value.at(-1);
        if (change === undefined) return false;
        undone.value = undone.value.slice(0, -1);
        done.value = [...done.value, change];
        return take({ change, way: 'apply', time: timeFor(change) });
      }),
    tryAgain: () =>
      inTurn(async () => {
        if (failed === null) return false;
        const step = failed;
        const isTaken = await take(step);
        if (isTaken && step.way === 'revert') {
          done.value = done.value.filter((change) => change !== step.change);
          undone.value = [...undone.value, step.change];
        }
        return isTaken;
      }),
    dismiss: () => {
      status.value = null;
    },
  };
}
