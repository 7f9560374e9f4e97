/** Bytes, or code units, after which pieces are handed to the browser as one Blob, which need not hold it in memory. */
const FLUSH = 4_000_000;

/** The pieces as one file. It is never one string. @throws the signal's reason; what `pieces` throws */
export async function makeFile(
  pieces: AsyncIterable<string | Uint8Array<ArrayBuffer> | Blob>,
  type: string,
  signal: AbortSignal,
): Promise<Blob> {
  const flushed: Blob[] = [];
  let parts: (string | Uint8Array<ArrayBuffer> | Blob)[] = [];
  let size = 0;
  for await (const piece of pieces) {
    signal.throwIfAborted();
    // What a browser writes for half of a surrogate pair is not said anywhere.
    parts.push(typeof piece === 'string' ? piece.toWellFormed() : piece);
    size += piece instanceof Blob ? 0 : piece.length;
    if (size < FLUSH) continue;
    flushed.push(new Blob(parts));
    parts = [];
    size = 0;
  }
  signal.throwIfAborted();
  return new Blob([...flushed, ...parts], { type });
}
