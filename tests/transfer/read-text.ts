import type { Highlight } from '../../lib/model.ts';
import type { ImportEvent, ImportFormat, Rejection, Trouble } from '../../lib/transfer/import-row.ts';
import { readImport } from '../../lib/transfer/read-import.ts';

/** These batches, as the store gives them out. */
export async function* batchesOf<One>(
  ...batches: readonly (readonly One[])[]
): AsyncGenerator<readonly One[]> {
  yield* batches;
}

/** A whole exported file. */
export async function textOfPieces(pieces: AsyncIterable<string | Blob>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece instanceof Blob ? await piece.text() : piece;
  return text;
}

/** Bytes in pieces of this size, as a stream gives them out. */
export async function* piecesOf(bytes: Uint8Array, size = 65536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export const FALLBACK = Date.UTC(2026, 0, 2, 3, 4, 5);

export interface ReadFile {
  readonly format: ImportFormat | null;
  readonly highlights: Highlight[];
  readonly rejected: { readonly at: number; readonly rejected: Rejection; readonly says: string }[];
  readonly trouble: Trouble | null;
  readonly events: ImportEvent[];
}

/** All that reading a file tells. */
export async function readAll(file: string | Uint8Array, size?: number): Promise<ReadFile> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const events: ImportEvent[] = [];
  for await (const event of readImport(piecesOf(bytes, size), FALLBACK)) events.push(event);
  return {
    format: events.flatMap((event) => ('format' in event ? [event.format] : []))[0] ?? null,
    highlights: events.flatMap((event) => ('highlight' in event ? [event.highlight] : [])),
    rejected: events.flatMap((event) => ('rejected' in event ? [event] : [])),
    trouble: events.flatMap((event) => ('trouble' in event ? [event.trouble] : []))[0] ?? null,
    events,
  };
}
