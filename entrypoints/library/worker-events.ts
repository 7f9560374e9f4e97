import type { ImportEvent } from '../../lib/transfer/import-row.ts';

/** What the worker is asked for: to begin with this file and tell its first rows, or for the next ones. */
export type ReadRequest = 'next' | { readonly file: Blob; readonly fallbackTime: number };

/** Rows of the file, how many of its bytes are read, and whether these were the last. */
export interface ReadBatch {
  readonly events: readonly ImportEvent[];
  readonly bytes: number;
  readonly done: boolean;
}

/** What is needed of a worker. */
export type ImportWorker = Pick<Worker, 'onmessage' | 'onerror' | 'postMessage' | 'terminate'>;

function ask(worker: ImportWorker, request: ReadRequest, signal: AbortSignal): Promise<ReadBatch> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    worker.onmessage = ({ data }: MessageEvent<ReadBatch>) => {
      signal.removeEventListener('abort', abort);
      resolve(data);
    };
    worker.onerror = (event) => {
      signal.removeEventListener('abort', abort);
      reject(new Error(event.message));
    };
    worker.postMessage(request);
  });
}

/**
 * The rows of a file, read and parsed in a worker of its own, which ends with the last row or when nobody asks on.
 * @throws the signal's reason where it is aborted; Error where the worker fails.
 */
export async function* eventsFromWorker(
  createWorker: () => ImportWorker,
  request: Exclude<ReadRequest, 'next'>,
  signal: AbortSignal,
  onRead: (bytes: number) => void,
): AsyncGenerator<ImportEvent> {
  const worker = createWorker();
  try {
    let batch = await ask(worker, request, signal);
    for (;;) {
      onRead(batch.bytes);
      yield* batch.events;
      if (batch.done) return;
      batch = await ask(worker, 'next', signal);
    }
  } finally {
    worker.terminate();
  }
}
