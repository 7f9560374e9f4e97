/**
 * Bytes that are given to the decompressor at a time. Deflate makes at most 1,032 bytes of one, so that what it
 * makes of a piece is known to be small before it is asked.
 */
const PIECE = 256;

/**
 * Decompresses raw deflate (RFC 1951), and stops as soon as there are more than `most` bytes.
 * @returns null where there are more, or where it is no such data; never rejects
 */
export async function inflateCapped(deflated: Uint8Array, most: number): Promise<Uint8Array | null> {
  const { readable, writable } = new DecompressionStream('deflate-raw');
  const isAllIn = feed(writable.getWriter(), deflated).catch(() => false);
  const reader = readable.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      length += read.value.length;
      if (length > most) {
        reader.cancel().catch(() => {});
        return null;
      }
      pieces.push(read.value);
    }
  } catch {
    return null;
  }
  return (await isAllIn) ? join(pieces, length) : null;
}

/** Gives the decompressor a piece whenever it has dealt with the one before. */
async function feed(
  writer: WritableStreamDefaultWriter<BufferSource>,
  deflated: Uint8Array,
): Promise<boolean> {
  for (let at = 0; at < deflated.length; at += PIECE) {
    await writer.ready;
    await writer.write(deflated.slice(at, at + PIECE));
  }
  await writer.close();
  return true;
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
