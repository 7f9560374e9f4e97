import { INKS, type LinkMark } from '../model.ts';
import { MAX_VARINT, readVarint, writeVarint } from './varint.ts';

/** The longest note a link carries, in UTF-16 units. */
export const MAX_NOTE = 2000;

const HAS_NOTE = 8;

function capNote(note: string): string {
  if (note.length <= MAX_NOTE) return note;
  // A character outside the basic plane is two units; half of one is no text.
  const whole = /[\ud800-\udbff]/.test(note.charAt(MAX_NOTE - 1)) ? MAX_NOTE - 1 : MAX_NOTE;
  return note.slice(0, whole);
}

/** Appends one mark in the layout that `payload.ts` describes. Throws RangeError for numbers out of range. */
export function writeMark(bytes: number[], mark: LinkMark, previousStart: number): void {
  const { quote, before, after } = mark.fingerprint;
  const note = new TextEncoder().encode(capNote(mark.note));
  writeVarint(bytes, mark.start - previousStart);
  writeVarint(bytes, mark.length);
  bytes.push(INKS.indexOf(mark.ink) | (note.length > 0 ? HAS_NOTE : 0));
  bytes.push(quote >>> 24, (quote >>> 16) & 0xff, (quote >>> 8) & 0xff, quote & 0xff);
  bytes.push((before >>> 8) & 0xff, before & 0xff, (after >>> 8) & 0xff, after & 0xff);
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
  const length = readVarint(bytes, difference.next);
  if (typeof length === 'string') return length;
  const fixed = length.next;
  if (fixed + 9 > bytes.length) return 'cut';
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const flags = view.getUint8(fixed);
  const ink = INKS[flags & 7];
  const start = previousStart + difference.value;
  if (!ink || flags >= 2 * HAS_NOTE || start > MAX_VARINT) return 'damaged';
  const note = flags & HAS_NOTE ? readNote(bytes, fixed + 9) : { text: '', next: fixed + 9 };
  if (typeof note === 'string') return note;
  const fingerprint = {
    quote: view.getUint32(fixed + 1),
    before: view.getUint16(fixed + 5),
    after: view.getUint16(fixed + 7),
  };
  return { mark: { start, length: length.value, ink, fingerprint, note: note.text }, next: note.next };
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
