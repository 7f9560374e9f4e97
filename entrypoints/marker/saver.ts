import type { WriteRequest } from '../../lib/messaging/protocol.ts';

/** Writes marks, in order, until they are on the disk; what could not be written waits. */
export interface Saver {
  /** Resolves to true once this request and all before it are on the disk, to false when they wait. */
  save(request: WriteRequest): Promise<boolean>;
  /** Tries again to write what waits; resolves as `save` does. */
  flush(): Promise<boolean>;
}

/** A worker that is stopped while it writes loses its reply: the same request is said this often. */
const TRIES = 3;

/**
 * @param write sends one request; saying it twice is the same as saying it once
 * @param mayStore asked before anything is written; while it is false everything waits
 * @param onStored told of each request once it is on the disk
 * @param onWaiting told with the reason when a request could not be written
 */
export function createSaver(
  write: (request: WriteRequest) => Promise<void>,
  mayStore: () => boolean,
  onStored: (request: WriteRequest) => void,
  onWaiting: (reason: unknown) => void,
): Saver {
  const waiting: WriteRequest[] = [];
  let turn: Promise<boolean> = Promise.resolve(true);

  async function writeWithRetries(request: WriteRequest): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await write(request);
      } catch (reason) {
        if (attempt === TRIES) throw reason;
      }
    }
  }

  async function writeAll(): Promise<boolean> {
    if (!mayStore()) return false;
    for (let request = waiting[0]; request; request = waiting[0]) {
      try {
        await writeWithRetries(request);
      } catch (reason) {
        onWaiting(reason);
        return false;
      }
      waiting.shift();
      onStored(request);
    }
    return true;
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
