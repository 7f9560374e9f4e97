import { fingerprintSize, INKS, type LinkMark } from '../model.ts';
import { MAX_VARINT, readVarint, writeVarint } from './varint.ts';

/** The longest quote, in normalised UTF-16 units. */
export const MAX_LENGTH = MAX_VARINT >> 1;
/** The longest note a link carries, in UTF-16 units. */
export const MAX_NOTE = 2000;

const INK_BITS = 3;

function capNote(note: string): string {
  if (note.length <= MAX_NOTE) return note;
  // A character outside the basic plane is two units; half of one is no text.
  const whole = /[\ud800-\udbff]/.test(note.charAt(MAX_NOTE - 1)) ? MAX_NOTE - 1 : MAX_NOTE;
  return note.slice(0, whole);
}

/** Appends one mark in the layout that `payload.ts` describes. Throws RangeError for numbers out of range. */
export function writeMark(bytes: number[], mark: LinkMark, previousStart: number): void {
  const { length, ink, fingerprint } = mark;
  const note = new TextEncoder().encode(capNote(mark.note));
  if (length > MAX_LENGTH) throw new RangeError(`${length}`);
  if (fingerprint.hashes.length !== fingerprintSize(length)) throw new RangeError('fingerprint');
  writeVarint(bytes, mark.start - previousStart);
  writeVarint(bytes, length * 2 + Number(note.length > 0));
  bytes.push(INKS.indexOf(ink) | (fingerprint.tells << INK_BITS));
  for (const byte of fingerprint.hashes) bytes.push(byte);
  if (note.length === 0) return;
  writeVarint(bytes, note.length);
  for (const byte of note) bytes.push(byte);
}

/** One mark and where its check begins; not confirmed yet. 'cut' where the bytes end within it. */
export function readMark(
  bytes: Uint8Array,
  at: number,
  previousStart: number,
): { readonly mark: LinkMark; readonly next: number } | 'cut' | 'damaged' {
  const difference = readVarint(bytes, at);
  if (typeof difference === 'string') return difference;
  const size = readVarint(bytes, difference.next);
  if (typeof size === 'string') return size;
  const length = Math.floor(size.value / 2);
  const hashes = size.next + 1;
  const end = hashes + fingerprintSize(length);
  if (end > bytes.length) return 'cut';
  const flags = bytes[size.next] as number;
  const ink = INKS[flags & (2 ** INK_BITS - 1)];
  const start = previousStart + difference.value;
  if (!ink || length === 0 || start > MAX_VARINT) return 'damaged';
  const note = size.value % 2 === 1 ? readNote(bytes, end) : { text: '', next: end };
  if (typeof note === 'string') return note;
  const fingerprint = { tells: flags >> INK_BITS, hashes: [...bytes.subarray(hashes, end)] };
  return { mark: { start, length, ink, fingerprint, note: note.text }, next: note.next };
}

function readNote(
  bytes: Uint8Array,
  at: number,
): { readonly text: string; readonly next: number } | 'cut' | 'damaged' {
  const length = readVarint(bytes, at);
  if (typeof length === 'string') return length;
  const next = length.next + length.value;
  if (next > bytes.length) return 'cut';
  // A byte order mark is the reader's own text here.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(length.next, next));
  return { text: capNote(text), next };
}
