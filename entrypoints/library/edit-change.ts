import type { HighlightEdit, WriteRequest } from '../../lib/messaging/protocol.ts';
import type { Change } from './change-log.ts';

/** The same changes to many highlights: 100,000 take no more room than their ids, which the catalogue has anyway. */
export interface EditGroup {
  readonly ids: readonly string[];
  readonly changes: HighlightEdit['changes'];
}

/** What happens beside the writing, so that the reader sees a change before it is on the disk. */
export interface EditEffects {
  readonly write: (request: WriteRequest) => Promise<void>;
  /** Shows rows as they are going to be. */
  readonly show: (groups: readonly EditGroup[], time: number) => void;
  /** It is on the disk, or could not be written as a whole: reads again what is there. */
  readonly settle: (groups: readonly EditGroup[], isWritten: boolean) => Promise<void>;
}

/** What the change is called when it is done, undone, or could not be done. */
export type ChangeWords = Pick<Change, 'done' | 'undone' | 'failed'>;

/** Edits in one message; more would hold up other saves. */
const EDITS_AT_ONCE = 1000;

/** A change of highlights, by the edits that do it and those that undo it. */
export function createEditChange(
  effects: EditEffects,
  words: ChangeWords,
  forward: readonly EditGroup[],
  back: readonly EditGroup[],
  after: number,
): Change {
  async function write(groups: readonly EditGroup[], time: number, onProgress: (part: number) => void) {
    effects.show(groups, time);
    let isWritten = false;
    try {
      const total = groups.reduce((sum, { ids }) => sum + ids.length, 0);
      let written = 0;
      for (const edits of requestsOf(groups, time)) {
        await effects.write({ puts: [], edits });
        written += edits.length;
        onProgress(written / total);
      }
      isWritten = true;
    } finally {
      await effects.settle(groups, isWritten);
    }
  }
  return {
    ...words,
    after,
    apply: (time, onProgress) => write(forward, time, onProgress),
    revert: (time, onProgress) => write(back, time, onProgress),
  };
}

/** A removal is timed with its edit: `deletedAt` of 1 stands for that time. */
export const AT_ITS_TIME = 1;

function* requestsOf(groups: readonly EditGroup[], time: number): Generator<HighlightEdit[]> {
  let edits: HighlightEdit[] = [];
  for (const group of groups) {
    const changes = atTime(group.changes, time);
    for (const id of group.ids) {
      edits.push({ id, changes, updatedAt: time });
      if (edits.length < EDITS_AT_ONCE) continue;
      yield edits;
      edits = [];
    }
  }
  if (edits.length > 0) yield edits;
}

/** The changes as they are written. */
export function atTime(changes: HighlightEdit['changes'], time: number): HighlightEdit['changes'] {
  return changes.deletedAt === AT_ITS_TIME ? { ...changes, deletedAt: time } : changes;
}
