/**
 * The payload of a link: what `snip=<id>.` is followed by. `link-format.md` beside this file describes it in full,
 * with what its hashes are of; `tests/fixtures/link-vectors.json` has links to try a reader or writer on. Bits,
 * highest first, six to a letter:
 *
 *     head     6 bits: version 1 (4 bits), whether the first entry is wide, whether a count follows
 *     count    12 bits, only if the head says so: number of marks (11 bits), whether fields follow
 *     then the marks, in page order, each an entry of 23 letters, or a wide one of 24: `payload-entry.ts`, and
 *     `payload-marks.ts` for what no entry has room for
 *     then, if the count says so, the fields: `payload-fields.ts`
 *
 * The size of an entry stands in the one before it, so no number is trusted with where things are before its check
 * has confirmed it. Each entry's check covers all that came before, so what arrived of a link cut short is known
 * to be whole. What follows the end is ignored; one 'A' is put there where the text would end in '-' or '_',
 * which chat programs take for their own.
 */
import type { LinkMark } from '../model.ts';
import { extendChecksum, MARK_CHECK } from './checksum.ts';
import { createLetterWriter, LETTER_BITS, readLetters } from './letter-bits.ts';
import { isWide, readEntry, writeEntry } from './payload-entry.ts';
import { type LinkFields, NO_FIELDS, readFields, writeFields } from './payload-fields.ts';
import { createMarkReader, toEntries } from './payload-marks.ts';

/** The most marks a link carries. */
export const MAX_MARKS = 1000;
/** The most characters a payload has. */
export const MAX_PAYLOAD = 32_768;

const VERSION = 1;
/** Versions that the first letter has room for. */
const LAST_VERSION = 5;
const WIDE = 2;
const COUNTED = 1;
const FORMS = [0, COUNTED, WIDE, WIDE | COUNTED];
const COUNT_BITS = 11;

/** What was read of a payload. */
export interface DecodedPayload extends LinkFields {
  /**
   * 'cut': the end is missing; 'damaged': something was changed. Either way, `marks` stand before that and are
   * whole; where all of them arrived, it is the fields that did not. 'future': of a version we do not know.
   */
  readonly status: 'ok' | 'cut' | 'damaged' | 'future';
  /** How many marks the link was made with; 0 where that is not known: not one arrived. */
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
 * Marks, sorted by start, as a payload. Throws RangeError for no marks, unsorted ones, more than MAX_MARKS, or
 * numbers out of range.
 */
export function encodePayload(marks: readonly LinkMark[], fields: LinkFields = NO_FIELDS): string {
  if (marks.length < 1 || marks.length > MAX_MARKS) throw new RangeError(`${marks.length} marks`);
  const hasFields = fields.texts !== null || fields.parent !== null;
  const isCounted = marks.length > 1 || hasFields;
  const entries = toEntries(marks);
  const widths = entries.map(isWide);
  const writer = createLetterWriter();
  writer.put((VERSION << 2) | (widths[0] ? WIDE : 0) | (isCounted ? COUNTED : 0), LETTER_BITS);
  if (isCounted) {
    writer.put(marks.length, COUNT_BITS);
    writer.put(Number(hasFields), 1);
  }
  let check = extendChecksum(MARK_CHECK, MARK_CHECK.start, writer.letters(), 0, writer.length());
  for (const [i, entry] of entries.entries())
    check = writeEntry(writer, entry, widths[i + 1] ?? false, check);
  if (hasFields) writeFields(writer, fields);
  const text = writer.text();
  return /[-_]$/.test(text) ? `${text}A` : text;
}

/** Reads a payload. Never throws, and gives nothing that its check does not confirm. */
export function decodePayload(payload: string): DecodedPayload {
  if (payload.length > MAX_PAYLOAD) return refuse('damaged');
  const letters = readLetters(payload);
  const [head] = letters;
  if (head === undefined) return refuse('cut');
  const version = head >> 2;
  if (version === VERSION) return readOurs(letters);
  const mayBeLater = version > VERSION && version <= LAST_VERSION;
  return refuse(mayBeLater && !isOurs(letters) ? 'future' : 'damaged');
}

/** Whether a payload is of this version but for its first letter: one of its marks would be confirmed. */
function isOurs(letters: Uint8Array): boolean {
  return FORMS.some((form) => {
    const changed = letters.slice();
    changed[0] = (VERSION << 2) | form;
    return readOurs(changed).marks.length > 0;
  });
}

function readOurs(letters: Uint8Array): DecodedPayload {
  const [head = 0, ...count] = letters.subarray(0, 3);
  const isCounted = (head & COUNTED) !== 0;
  const [high, low] = count;
  if (isCounted && low === undefined) return refuse('cut');
  const counted = isCounted ? (high as number) * 2 ** LETTER_BITS + (low as number) : 2;
  const declared = counted >> 1;
  const hasFields = counted % 2 === 1;
  if (declared < 1 || declared > MAX_MARKS) return refuse('damaged');

  const marks: LinkMark[] = [];
  const stopAt = (status: 'cut' | 'damaged') =>
    marks.length === 0 ? refuse(status) : { status, declared, marks, ...NO_FIELDS };
  const reader = createMarkReader();
  let at = isCounted ? 3 : 1;
  let wide = (head & WIDE) !== 0;
  let check = extendChecksum(MARK_CHECK, MARK_CHECK.start, letters, 0, at * LETTER_BITS);
  while (marks.length < declared) {
    const read = readEntry(letters, at, wide, check);
    if (typeof read === 'string') return stopAt(read);
    const mark = reader.take(read.entry);
    if (mark === 'damaged') return stopAt(mark);
    if (mark) marks.push(mark);
    at = read.next;
    wide = read.isNextWide;
    check = read.check;
  }
  if (!hasFields) return { status: 'ok', declared, marks, ...NO_FIELDS };
  const fields = readFields(letters, at);
  if (fields === 'future') return refuse('future');
  return typeof fields === 'string' ? stopAt(fields) : { status: 'ok', declared, marks, ...fields };
}
