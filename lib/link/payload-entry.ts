import { fingerprintSize } from '../model.ts';
import { extendChecksum, MARK_CHECK } from './checksum.ts';
import { createLetterReader, LETTER_BITS, type LetterWriter } from './letter-bits.ts';

/** One entry of a payload's list: a mark, or a step to a far one (`payload-marks.ts`). */
export interface Entry {
  /** From the start of the mark before it; 21 bits. */
  readonly difference: number;
  /** Three bits. */
  readonly ink: number;
  /** Five bits. */
  readonly tells: number;
  /** Up to LONGEST. */
  readonly length: number;
  /** As many bytes as `fingerprintSize` says. */
  readonly hashes: readonly number[];
}

export const INK_BITS = 3;
const TELLS_BITS = 5;
/** Bits of a difference, in an entry of each of the two sizes. */
const NARROW_BITS = 15;
export const WIDE_BITS = 21;
/** Quotes of so many code units have a fingerprint of another size, and their length more bits. */
const LONG = 48;
const SHORT_LENGTH_BITS = 6;
export const LONG_LENGTH_BITS = 14;
export const LONGEST = LONG + 2 ** LONG_LENGTH_BITS - 1;
/** All but the difference and the check: which size comes next, ink, tells, which kind, and length and hashes. */
const MIDDLE_BITS = 1 + INK_BITS + TELLS_BITS + 1 + SHORT_LENGTH_BITS + 8 * fingerprintSize(1);

export function isWide({ difference }: Entry): boolean {
  return difference >= 2 ** NARROW_BITS;
}

/**
 * Appends an entry and its check. Throws RangeError for numbers out of range.
 * @param isNextWide whether the entry behind it is of the larger size; false where there is none
 * @param check of everything before it but the checks
 * @returns the check of that and of this entry
 */
export function writeEntry(writer: LetterWriter, entry: Entry, isNextWide: boolean, check: number): number {
  const { difference, ink, tells, length, hashes } = entry;
  const isLong = length >= LONG;
  const isInRange = difference >= 0 && difference < 2 ** WIDE_BITS && length >= 0 && length <= LONGEST;
  if (!isInRange || hashes.length !== fingerprintSize(length)) throw new RangeError('mark');
  const from = writer.length();
  writer.put(difference, isWide(entry) ? WIDE_BITS : NARROW_BITS);
  writer.put(Number(isNextWide), 1);
  writer.put(ink, INK_BITS);
  writer.put(tells, TELLS_BITS);
  writer.put(Number(isLong), 1);
  writer.put(isLong ? length - LONG : length, isLong ? LONG_LENGTH_BITS : SHORT_LENGTH_BITS);
  for (const byte of hashes) writer.put(byte, 8);
  const value = extendChecksum(MARK_CHECK, check, writer.letters(), from, writer.length());
  writer.put(value, MARK_CHECK.width);
  return value;
}

export interface ReadEntry {
  readonly entry: Entry;
  readonly isNextWide: boolean;
  /** The letter behind it. */
  readonly next: number;
  readonly check: number;
}

/** The entry at a letter, if its check confirms it; 'cut' where the letters end within it. */
export function readEntry(
  letters: Uint8Array,
  at: number,
  wide: boolean,
  check: number,
): ReadEntry | 'cut' | 'damaged' {
  const differenceBits = wide ? WIDE_BITS : NARROW_BITS;
  const bits = differenceBits + MIDDLE_BITS;
  const next = at + (bits + MARK_CHECK.width) / LETTER_BITS;
  if (next > letters.length) return 'cut';
  const value = extendChecksum(MARK_CHECK, check, letters, at * LETTER_BITS, at * LETTER_BITS + bits);
  const read = createLetterReader(letters, at);
  const difference = read(differenceBits);
  const isNextWide = read(1) === 1;
  const ink = read(INK_BITS);
  const tells = read(TELLS_BITS);
  const isLong = read(1) === 1;
  const length = isLong ? LONG + read(LONG_LENGTH_BITS) : read(SHORT_LENGTH_BITS);
  const hashes: number[] = [];
  for (let left = fingerprintSize(isLong ? LONG : 1); left > 0; left--) hashes.push(read(8));
  if (read(MARK_CHECK.width) !== value || length >= LONG !== isLong) return 'damaged';
  return { entry: { difference, ink, tells, length, hashes }, isNextWide, next, check: value };
}
