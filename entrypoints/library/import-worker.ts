import type { ImportEvent } from '../../lib/transfer/import-row.ts';
import { readImport } from '../../lib/transfer/read-import.ts';
import type { ReadBatch, ReadRequest } from './worker-events.ts';

/** Rows handed over at a time. */
const BATCH = 250;

/** What a module worker's global scope has of this; the project's types are those of pages. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<ReadRequest>) => void) | null;
  postMessage(message: ReadBatch): void;
};

/** The file's bytes, in the pieces that the browser reads, counted as they pass. */
async function* bytesOf(file: Blob, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      onRead(next.value.length);
      yield next.value;
    }
  } finally {
    await reader.cancel();
  }
}

/** Reads the file on demand: nothing is read ahead of what is asked for. */
function startReading({ fallbackTime, file }: { readonly file: Blob; readonly fallbackTime: number }) {
  let bytes = 0;
  const events = readImport(
    bytesOf(file, (more) => {
      bytes += more;
    }),
    fallbackTime,
  );
  return async (): Promise<ReadBatch> => {
    const batch: ImportEvent[] = [];
    while (batch.length < BATCH) {
      const next = await events.next();
      if (next.done) return { events: batch, bytes, done: true };
      batch.push(next.value);
    }
    return { events: batch, bytes, done: false };
  };
}

function serve(): void {
  let next: (() => Promise<ReadBatch>) | null = null;
  scope.onmessage = async ({ data }) => {
    if (data !== 'next') next = startReading(data);
    if (next) scope.postMessage(await next());
  };
}

serve();
