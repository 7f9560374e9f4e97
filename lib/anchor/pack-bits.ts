/** Numbers written one after the other, highest bit first, into whole bytes. */
export interface BitWriter {
  /** Appends the lowest `count` (1 to 32) bits of an unsigned number. */
  put(value: number, count: number): void;
  /** The bytes, the last filled up with zeros. */
  finish(): number[];
}

export function createBitWriter(): BitWriter {
  const bytes: number[] = [];
  let fill = 0;
  return {
    put(value, count) {
      for (let bit = count - 1; bit >= 0; bit--) {
        if (fill % 8 === 0) bytes.push(0);
        const last = bytes.length - 1;
        bytes[last] = (bytes[last] as number) | (((value >>> bit) & 1) << (7 - (fill % 8)));
        fill++;
      }
    },
    finish: () => bytes,
  };
}

/** Reads what `createBitWriter` wrote: each call gives the next `count` bits, unsigned; zeros behind the end. */
export function createBitReader(bytes: ArrayLike<number>): (count: number) => number {
  let at = 0;
  return (count) => {
    let value = 0;
    for (let i = 0; i < count; i++, at++)
      value = value * 2 + (((bytes[at >>> 3] ?? 0) >>> (7 - (at & 7))) & 1);
    return value;
  };
}
