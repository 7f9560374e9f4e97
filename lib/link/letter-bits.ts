/** A payload's letters: those of base64url (RFC 4648, section 5), each worth six bits, its place in here. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bits of a letter. */
export const LETTER_BITS = 6;

/** What the letter of this code unit is worth; -1 where it is none. */
function worthOf(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return unit - 0x61 + 26;
  if (unit >= 0x41 && unit <= 0x5a) return unit - 0x41;
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30 + 52;
  return unit === 0x2d ? 62 : unit === 0x5f ? 63 : -1;
}

/** What the letters of a text are worth, each 0 to 63, up to the first that is none. */
export function readLetters(text: string): Uint8Array {
  const letters = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const worth = worthOf(text.charCodeAt(i));
    if (worth === -1) return letters.subarray(0, i);
    letters[i] = worth;
  }
  return letters;
}

/** Numbers written one after the other, highest bit first, into letters. */
export interface LetterWriter {
  /** Appends the lowest `count` (0 to 32) bits of an unsigned number. */
  put(value: number, count: number): void;
  /** Fills the last letter up with zeros. */
  fill(): void;
  /** What the letters are worth so far; of one that is not full, the bits to come are zeros. */
  letters(): readonly number[];
  /** How many bits were written, those that filled up with them. */
  length(): number;
  text(): string;
}

export function createLetterWriter(): LetterWriter {
  const letters: number[] = [];
  let length = 0;
  const put = (value: number, count: number) => {
    for (let bit = count - 1; bit >= 0; bit--) {
      const inLetter = length % LETTER_BITS;
      if (inLetter === 0) letters.push(0);
      const last = letters.length - 1;
      letters[last] = (letters[last] as number) | (((value >>> bit) & 1) << (LETTER_BITS - 1 - inLetter));
      length++;
    }
  };
  return {
    put,
    fill: () => put(0, letters.length * LETTER_BITS - length),
    letters: () => letters,
    length: () => length,
    text: () => letters.map((letter) => LETTERS.charAt(letter)).join(''),
  };
}

/** Reads on from the letter at `at`: each call gives the next `count` (0 to 32) bits, unsigned; zeros behind the end. */
export function createLetterReader(letters: ArrayLike<number>, at: number): (count: number) => number {
  let from = at * LETTER_BITS;
  return (count) => {
    let value = 0;
    for (let left = count; left > 0; ) {
      const inLetter = LETTER_BITS - (from % LETTER_BITS);
      const bits = Math.min(left, inLetter);
      const letter = letters[Math.floor(from / LETTER_BITS)] ?? 0;
      value = value * (1 << bits) + ((letter >> (inLetter - bits)) & ((1 << bits) - 1));
      from += bits;
      left -= bits;
    }
    return value;
  };
}
