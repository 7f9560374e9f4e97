import { isUncertain } from '../../lib/messaging/is-uncertain.ts';
import type { WriteRequest } from '../../lib/messaging/protocol.ts';
import { NoAnswer, within } from '../../lib/within.ts';

/** Writes marks, in order, until they are on the disk; what could not be written waits. */
export interface Saver {
  /** Resolves to true once this request and all before it are on the disk, to false when they wait. */
  save(request: WriteRequest): Promise<boolean>;
  /** Tries again to write what waits; resolves as `save` does. */
  flush(): Promise<boolean>;
}

/** A worker that is stopped while it writes loses its reply: the same request is said this often. */
const TRIES = 3;

/** Who has not answered after so many milliseconds is taken for one who cannot save. */
const PATIENCE_MS = 10_000;

/**
 * @param write sends one request; saying it twice is the same as saying it once
 * @param mayStore asked before anything is written; while it is false everything waits
 * @param onStored told of each request once it is on the disk
 * @param onWaiting told with the reason when a request could not be written
 * @param amend what to write instead of a request that was refused for good; null to give it up
 */
export function createSaver(
  write: (request: WriteRequest) => Promise<void>,
  mayStore: () => boolean,
  onStored: (request: WriteRequest) => void,
  onWaiting: (reason: unknown) => void,
  amend: (refused: WriteRequest) => WriteRequest | null,
): Saver {
  const waiting: WriteRequest[] = [];
  let turn: Promise<boolean> = Promise.resolve(true);

  async function writeWithRetries(request: WriteRequest): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await within(PATIENCE_MS, write(request));
      } catch (reason) {
        // Where nobody answers, the reader is not kept waiting; what was asked may still be done.
        if (attempt === TRIES || isAnswer(reason) || reason instanceof NoAnswer) throw reason;
      }
    }
  }

  async function writeAmended(request: WriteRequest): Promise<void> {
    try {
      await writeWithRetries(request);
    } catch (reason) {
      const amended = isRefusal(reason) ? amend(request) : null;
      if (!amended) throw reason;
      await writeWithRetries(amended);
    }
  }

  async function writeAll(): Promise<boolean> {
    if (!mayStore()) return false;
    let uncertain: unknown = null;
    let next = 0;
    for (let request = waiting[next]; request; request = waiting[next]) {
      try {
        await writeAmended(request);
        waiting.splice(next, 1);
        onStored(request);
      } catch (reason) {
        // It waits, and what comes after it is written, too.
        if (isUncertain(reason)) {
          uncertain = reason;
          next += 1;
          continue;
        }
        // What is refused once is refused always, and must not keep what comes after it from being saved.
        if (isRefusal(reason)) waiting.splice(next, 1);
        onWaiting(reason);
        return false;
      }
    }
    if (uncertain !== null) onWaiting(uncertain);
    return uncertain === null;
  }

  function flush(): Promise<boolean> {
    turn = turn.then(writeAll);
    return turn;
  }

  return {
    save(request) {
      waiting.push(request);
      return flush();
    },
    flush,
  };
}

/** Whether the store turned the request itself down (`WriteRefused`), so that saying it again is of no use. */
function isRefusal(reason: unknown): boolean {
  return reason instanceof Error && reason.name === 'WriteRefused';
}

const isAnswer = (reason: unknown): boolean => isRefusal(reason) || isUncertain(reason);
