import { HASH_BASE, hashPower } from './hash.ts';
import { WINDOW } from './window.ts';

/** Windows hashed at once. */
export const STRETCH = 16_384;

/** Hashes windows of a text stretch by stretch, each from the one before it. */
export interface WindowRoller {
  /**
   * The polynomial hashes (32 bits, signed) of the windows that begin in [from, from + STRETCH), as far as there are
   * any. The same array at every call.
   */
  hashesFrom(from: number): Int32Array;
  /** How many windows the text has. */
  readonly count: number;
}

/** @param size code units of a window */
export function createWindowRoller(text: string, size: number = WINDOW): WindowRoller {
  const leaving = hashPower(size);
  const units = new Uint16Array(STRETCH + size);
  const hashes = new Int32Array(STRETCH);
  const count = Math.max(0, text.length - size + 1);
  return {
    count,
    hashesFrom(from) {
      const windows = Math.min(STRETCH, count - from);
      for (let i = 0; i < windows + size - 1; i++) units[i] = text.charCodeAt(from + i);
      roll(units, windows, size, leaving, hashes);
      return windows === STRETCH ? hashes : hashes.subarray(0, windows);
    },
  };
}

/** Apart, and on typed arrays alone (a string's units are slow to come by): this loop is what finding anything costs. */
function roll(units: Uint16Array, windows: number, size: number, leaving: number, hashes: Int32Array): void {
  let hash = 0;
  for (let i = 0; i < size; i++) hash = (Math.imul(hash, HASH_BASE) + (units[i] as number)) | 0;
  hashes[0] = hash;
  for (let i = 1; i < windows; i++) {
    hash =
      (Math.imul(hash, HASH_BASE) +
        (units[i + size - 1] as number) -
        Math.imul(units[i - 1] as number, leaving)) |
      0;
    hashes[i] = hash;
  }
}
