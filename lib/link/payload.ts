/**
 * The payload of a link: what `snip=<id>.` is followed by. EXPERIMENTAL until its version byte
 * changes; readers of 0xE2 may meet other layouts under the same byte. Base64url of:
 *
 *     version  1 byte, 0xE2
 *     count    varint, number of marks, at most 1,000
 *     then for each mark, in page order:
 *     start    varint, difference to the start of the mark before it (to 0 for the first)
 *     size     varint: twice the length, and one more where a note follows
 *     flags    1 byte: bits 0-2 the ink's index in INKS, bits 3-7 what tells the quote apart
 *     hashes   12 bytes, 11 for a quote of 64 units or more: `pack-fingerprint.ts` in `lib/anchor/`
 *     note     varint, its length in bytes, and its UTF-8; only where `size` says so
 *     check    1 byte: CRC-8 of everything before it but earlier checks
 *
 * At most 24 characters a mark without its note, on pages of up to two million characters and for quotes of up to
 * 8,191. Each check covers all that came before, so what arrived of a link cut short is known to be whole.
 * What follows the last mark is ignored; one 'A' is put there where the text would end in '-' or
 * '_', which chat programs take for their own.
 */
import type { LinkMark } from '../model.ts';
import { decodeBase64url, encodeBase64url } from './base64url.ts';
import { CHECKSUM_START, extendChecksum } from './checksum.ts';
import { readMark, writeMark } from './payload-mark.ts';
import { readVarint, writeVarint } from './varint.ts';

/** The most marks a link carries. */
export const MAX_MARKS = 1000;
/** The most characters a payload has. */
export const MAX_PAYLOAD = 32_768;

const VERSION = 0xe2;

/** What was read of a payload. */
export interface DecodedPayload {
  /**
   * 'cut': the end is missing, `marks` arrived whole; 'damaged': something was changed, `marks` stand
   * before it and are whole; 'future': of a version we do not know.
   */
  readonly status: 'ok' | 'cut' | 'damaged' | 'future';
  /** How many marks the link was made with; 0 where that is not known. */
  readonly declared: number;
  readonly marks: LinkMark[];
}

/**
 * Marks, sorted by start, as a payload. Notes longer than 2,000 UTF-16 units are cut there.
 * Throws RangeError for unsorted marks, more than MAX_MARKS of them, or numbers out of range.
 */
export function encodePayload(marks: readonly LinkMark[]): string {
  if (marks.length > MAX_MARKS) throw new RangeError(`${marks.length} marks`);
  const bytes = [VERSION];
  writeVarint(bytes, marks.length);
  let checksum = extendChecksum(CHECKSUM_START, bytes);
  let previous = 0;
  for (const mark of marks) {
    const content: number[] = [];
    writeMark(content, mark, previous);
    checksum = extendChecksum(checksum, content);
    for (const byte of content) bytes.push(byte);
    bytes.push(checksum);
    previous = mark.start;
  }
  const text = encodeBase64url(bytes);
  return /[-_]$/.test(text) ? `${text}A` : text;
}

/** Reads a payload. Never throws, and gives no mark that its check does not confirm. */
export function decodePayload(payload: string): DecodedPayload {
  const marks: LinkMark[] = [];
  if (payload.length > MAX_PAYLOAD) return { status: 'damaged', declared: 0, marks };
  const bytes = decodeBase64url(payload);
  if (bytes.length === 0) return { status: 'cut', declared: 0, marks };
  if (bytes[0] !== VERSION) return { status: 'future', declared: 0, marks };
  const count = readVarint(bytes, 1);
  if (typeof count === 'string') return { status: count, declared: 0, marks };
  if (count.value > MAX_MARKS) return { status: 'damaged', declared: 0, marks };

  const declared = count.value;
  let checksum = extendChecksum(CHECKSUM_START, bytes.subarray(0, count.next));
  let at = count.next;
  let previous = 0;
  while (marks.length < declared) {
    const read = readMark(bytes, at, previous);
    if (typeof read === 'string') return { status: read, declared, marks };
    if (read.next >= bytes.length) return { status: 'cut', declared, marks };
    checksum = extendChecksum(checksum, bytes.subarray(at, read.next));
    if (bytes[read.next] !== checksum) return { status: 'damaged', declared, marks };
    marks.push(read.mark);
    at = read.next + 1;
    previous = read.mark.start;
  }
  return { status: 'ok', declared, marks };
}
