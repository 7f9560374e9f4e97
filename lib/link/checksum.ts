import { LETTER_BITS } from './letter-bits.ts';

/** A cyclic redundancy check that takes the highest bit first and inverts nothing. */
export interface Checksum {
  /** Bits of it; it finds every change within so many neighbouring bits, and of others all but one in 2^width. */
  readonly width: number;
  /** Without its highest term. */
  readonly polynomial: number;
  /** What it is of nothing. */
  readonly start: number;
}

/** Behind each mark: CRC-11/FLEXRAY. */
export const MARK_CHECK: Checksum = { width: 11, polynomial: 0x385, start: 0x01a };
/** Behind the fields: CRC-24/OPENPGP (RFC 9580, section 6.1). */
export const END_CHECK: Checksum = { width: 24, polynomial: 0x864cfb, start: 0xb704ce };

/** The checksum of what gave `value`, and then of the bits [from, to) of these letters. */
export function extendChecksum(
  { width, polynomial }: Checksum,
  value: number,
  letters: ArrayLike<number>,
  from: number,
  to: number,
): number {
  const mask = 2 ** width - 1;
  let crc = value;
  for (let at = from; at < to; ) {
    const letter = letters[Math.floor(at / LETTER_BITS)] ?? 0;
    const first = at % LETTER_BITS;
    const end = Math.min(LETTER_BITS, first + to - at);
    for (let bit = first; bit < end; bit++) {
      const isOver = ((crc >>> (width - 1)) ^ (letter >> (LETTER_BITS - 1 - bit))) & 1;
      crc = ((crc << 1) & mask) ^ (isOver ? polynomial : 0);
    }
    at += end - first;
  }
  return crc;
}
