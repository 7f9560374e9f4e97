const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A number as a row of `count` bits, '0' and '1'. */
export const bitsOf = (value: number, count: number): string =>
  count === 0 ? '' : value.toString(2).padStart(count, '0');

export const numberOf = (bits: string): number => (bits === '' ? 0 : Number.parseInt(bits, 2));

/** Six bits a letter (document, section 2). */
export const toLetters = (bits: string): string =>
  bits.replace(/.{1,6}/g, (six) => LETTERS.charAt(numberOf(six.padEnd(6, '0'))));

export function fromLetters(text: string): string {
  const letters = text.match(/^[A-Za-z0-9_-]*/)?.[0] ?? '';
  return Array.from(letters, (letter) => bitsOf(LETTERS.indexOf(letter), 6)).join('');
}

export const bytesToBits = (bytes: Iterable<number>): string =>
  Array.from(bytes, (byte) => bitsOf(byte, 8)).join('');

export const bitsToBytes = (bits: string): Uint8Array =>
  Uint8Array.from(bits.match(/.{8}/g) ?? [], (eight) => numberOf(eight));

export const hexToBits = (hex: string): string =>
  Array.from(hex, (digit) => bitsOf(Number.parseInt(digit, 16), 4)).join('');

export const bitsToHex = (bits: string): string =>
  (bits.match(/.{4}/g) ?? []).map((four) => numberOf(four).toString(16)).join('');

/** What remains of a row of bits divided by the polynomial, as the catalogues define a CRC without reflection. */
export function remainder(bits: string, width: number, polynomial: number, start: number): string {
  const highest = 2 ** (width - 1);
  let register = start;
  for (const bit of bits) {
    const isOver = register >= highest !== (bit === '1');
    register = (register % highest) * 2;
    if (isOver) register = (register ^ polynomial) >>> 0;
  }
  return bitsOf(register, width);
}
