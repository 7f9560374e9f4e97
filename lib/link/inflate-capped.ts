import { Inflate } from 'fflate';

/**
 * Bytes that are given to the decompressor at a time. Deflate makes at most 1,032 bytes of one, so that what it
 * makes of a piece is known to be small before it is asked.
 */
const PIECE = 256;

/**
 * Decompresses raw deflate (RFC 1951), and stops as soon as there are more than `most` bytes. Not by the browser's
 * `DecompressionStream`: a content script of Firefox may not read what that gives.
 * @returns null where there are more, or where it is no such data; never throws
 */
export function inflateCapped(deflated: Uint8Array, most: number): Uint8Array | null {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((piece) => {
    pieces.push(piece);
    length += piece.length;
  });
  try {
    for (let at = 0; at < deflated.length && length <= most; at += PIECE) {
      inflate.push(deflated.slice(at, at + PIECE), at + PIECE >= deflated.length);
    }
  } catch {
    return null;
  }
  return deflated.length === 0 || length > most ? null : join(pieces, length);
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
