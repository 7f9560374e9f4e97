import { fingerprintSize, INKS, type LinkMark } from '../model.ts';
import { MAX_VARINT, readVarint, writeVarint } from './varint.ts';

const INK_BITS = 3;

/** Appends one mark in the layout that `payload.ts` describes. Throws RangeError for numbers out of range. */
export function writeMark(bytes: number[], mark: LinkMark, previousStart: number): void {
  const { length, ink, fingerprint } = mark;
  if (fingerprint.hashes.length !== fingerprintSize(length)) throw new RangeError('fingerprint');
  writeVarint(bytes, mark.start - previousStart);
  writeVarint(bytes, length);
  bytes.push(INKS.indexOf(ink) | (fingerprint.tells << INK_BITS));
  for (const byte of fingerprint.hashes) bytes.push(byte);
}

/** One mark and where its check stands; not confirmed yet. 'cut' where the bytes end within it. */
export function readMark(
  bytes: Uint8Array,
  at: number,
  previousStart: number,
): { readonly mark: LinkMark; readonly next: number } | 'cut' | 'damaged' {
  const difference = readVarint(bytes, at);
  if (typeof difference === 'string') return difference;
  const size = readVarint(bytes, difference.next);
  if (typeof size === 'string') return size;
  const length = size.value;
  const hashes = size.next + 1;
  const next = hashes + fingerprintSize(length);
  if (next > bytes.length) return 'cut';
  const flags = bytes[size.next] as number;
  const ink = INKS[flags & (2 ** INK_BITS - 1)];
  const start = previousStart + difference.value;
  if (!ink || length === 0 || start > MAX_VARINT) return 'damaged';
  const fingerprint = { tells: flags >> INK_BITS, hashes: [...bytes.subarray(hashes, next)] };
  return { mark: { start, length, ink, fingerprint }, next };
}
