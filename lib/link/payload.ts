/**
 * The payload of a link: what `snip=<id>.` is followed by. `link-format.md` beside this file describes it in full,
 * with what its hashes are of; `tests/fixtures/link-vectors.json` has links to try a reader or writer on.
 * Base64url of:
 *
 *     version  1 byte, 1
 *     count    varint: twice the number of marks (at most 1,000), and one more where fields follow
 *     then for each mark, in page order:
 *     start    varint, difference to the start of the mark before it (to 0 for the first)
 *     length   varint
 *     flags    1 byte: bits 0-2 the ink's index in INKS, bits 3-7 what tells the quote apart
 *     hashes   12 bytes, 11 for a quote of 48 units or more: `pack-fingerprint.ts` in `lib/anchor/`
 *     check    1 byte: CRC-8 of everything before it but earlier checks
 *     then, where `count` says so, the fields: `payload-fields.ts`
 *
 * At most 24 characters a mark on pages of up to two million characters and for quotes of up to 16,383. Each
 * check covers all that came before, so what arrived of a link cut short is known to be whole. What follows
 * the end is ignored; one 'A' is put there where the text would end in '-' or '_', which chat programs take
 * for their own.
 */
import type { LinkMark } from '../model.ts';
import { decodeBase64url, encodeBase64url } from './base64url.ts';
import { CHECKSUM_START, extendChecksum } from './checksum.ts';
import { type LinkFields, NO_FIELDS, readFields, writeFields } from './payload-fields.ts';
import { readMark, writeMark } from './payload-mark.ts';
import { readVarint, writeVarint } from './varint.ts';

/** The most marks a link carries. */
export const MAX_MARKS = 1000;
/** The most characters a payload has. */
export const MAX_PAYLOAD = 32_768;

const VERSION = 1;

/** What was read of a payload. */
export interface DecodedPayload extends LinkFields {
  /**
   * 'cut': the end is missing; 'damaged': something was changed. Either way, `marks` stand before that and are
   * whole; where all of them arrived, it is the fields that did not. 'future': of a version we do not know.
   */
  readonly status: 'ok' | 'cut' | 'damaged' | 'future';
  /** How many marks the link was made with; 0 where that is not known. */
  readonly declared: number;
  readonly marks: readonly LinkMark[];
}

const refuse = (status: DecodedPayload['status']): DecodedPayload => ({
  status,
  declared: 0,
  marks: [],
  ...NO_FIELDS,
});

/**
 * Marks, sorted by start, as a payload. Throws RangeError for unsorted marks, more than MAX_MARKS of them, or
 * numbers out of range.
 */
export function encodePayload(marks: readonly LinkMark[], fields: LinkFields = NO_FIELDS): string {
  if (marks.length > MAX_MARKS) throw new RangeError(`${marks.length} marks`);
  const hasFields = fields.texts !== null || fields.parent !== null;
  const bytes = [VERSION];
  writeVarint(bytes, marks.length * 2 + Number(hasFields));
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
  if (hasFields) writeFields(bytes, fields, checksum);
  const text = encodeBase64url(bytes);
  return /[-_]$/.test(text) ? `${text}A` : text;
}

/** Reads a payload. Never throws, and gives nothing that its check does not confirm. */
export function decodePayload(payload: string): DecodedPayload {
  if (payload.length > MAX_PAYLOAD) return refuse('damaged');
  const bytes = decodeBase64url(payload);
  if (bytes.length === 0) return refuse('cut');
  if (bytes[0] !== VERSION) return refuse('future');
  const count = readVarint(bytes, 1);
  if (typeof count === 'string') return refuse(count);
  const declared = count.value >> 1;
  if (declared > MAX_MARKS) return refuse('damaged');

  const marks: LinkMark[] = [];
  const stopAt = (status: 'cut' | 'damaged') => ({ status, declared, marks, ...NO_FIELDS });
  let checksum = extendChecksum(CHECKSUM_START, bytes.subarray(0, count.next));
  let at = count.next;
  let previous = 0;
  while (marks.length < declared) {
    const read = readMark(bytes, at, previous);
    if (typeof read === 'string') return stopAt(read);
    if (read.next >= bytes.length) return stopAt('cut');
    checksum = extendChecksum(checksum, bytes.subarray(at, read.next));
    if (bytes[read.next] !== checksum) return stopAt('damaged');
    marks.push(read.mark);
    at = read.next + 1;
    previous = read.mark.start;
  }
  if (count.value % 2 === 0) return { status: 'ok', declared, marks, ...NO_FIELDS };
  const fields = readFields(bytes, at, checksum);
  if (fields === 'future') return refuse('future');
  return typeof fields === 'string' ? stopAt(fields) : { status: 'ok', declared, marks, ...fields };
}
