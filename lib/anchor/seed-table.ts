import { mix32 } from './hash.ts';

/** A look-up of wanted hashes: whether a hash is one of them, and a number for each different one. */
export interface SeedTable {
  /** One bit for each value of `filterBit`, set where a wanted hash has it: most windows of a text end here. */
  readonly filter: Uint32Array;
  readonly filterShift: number;
  /** The number of a hash among the wanted, below `slots`; -1 where it is not wanted. */
  slotOf(hash: number): number;
  readonly slots: number;
}

/** Bits of the filter for each hash: about one window in so many passes by chance. */
const FILTER_BITS = 16;
const FILTER_FACTOR = 0x9e3779b1;

/** Where the filter keeps a hash. */
export const filterBit = (hash: number, shift: number): number => Math.imul(hash, FILTER_FACTOR) >>> shift;

const bitsFor = (least: number): number => Math.ceil(Math.log2(least));

/** @param hashes polynomial hashes, 32 bits, signed (`hash.ts`) */
export function createSeedTable(hashes: readonly number[]): SeedTable {
  const slots = 2 ** bitsFor(Math.max(16, hashes.length * 2));
  const keys = new Int32Array(slots);
  const taken = new Uint8Array(slots);
  const filterBits = bitsFor(Math.max(1024, hashes.length * FILTER_BITS));
  const filter = new Uint32Array(2 ** filterBits / 32);
  const filterShift = 32 - filterBits;

  function find(hash: number): number {
    let slot = mix32(hash) & (slots - 1);
    while (taken[slot] === 1 && keys[slot] !== hash) slot = (slot + 1) & (slots - 1);
    return slot;
  }

  for (const hash of hashes) {
    const slot = find(hash);
    keys[slot] = hash;
    taken[slot] = 1;
    const bit = filterBit(hash, filterShift);
    filter[bit >>> 5] = (filter[bit >>> 5] as number) | (1 << (bit & 31));
  }
  return {
    filter,
    filterShift,
    slots,
    slotOf(hash) {
      const slot = find(hash);
      return taken[slot] === 1 ? slot : -1;
    },
  };
}
