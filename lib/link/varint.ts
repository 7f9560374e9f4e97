/** A number read from bytes, and where the next thing begins. */
export interface ReadVarint {
  readonly value: number;
  readonly next: number;
}

/** Largest number that is written: 31 bits, at most five bytes. */
export const MAX_VARINT = 0x7fffffff;

/** Appends an unsigned number, seven bits a byte, lowest first (LEB128). Throws RangeError beyond 31 bits. */
export function writeVarint(bytes: number[], value: number): void {
  if (!Number.isInteger(value) || value < 0 || value > MAX_VARINT) throw new RangeError(`${value}`);
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
}

/** Reads a number at `at`; 'cut' where the bytes end within it, 'damaged' where it is beyond 31 bits. */
export function readVarint(bytes: Uint8Array, at: number): ReadVarint | 'cut' | 'damaged' {
  let value = 0;
  for (let count = 0; count < 5; count++) {
    const byte = bytes[at + count];
    if (byte === undefined) return 'cut';
    value += (byte & 0x7f) * 2 ** (7 * count);
    if (byte < 0x80) return value > MAX_VARINT ? 'damaged' : { value, next: at + count + 1 };
  }
  return 'damaged';
}
