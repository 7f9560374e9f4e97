import { HASH_BASE, hashPower } from './hash.ts';
import { WINDOW } from './window.ts';

/** Windows hashed at once. */
export const STRETCH = 16_384;

const LEAVING = hashPower(WINDOW);

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

export function createWindowRoller(text: string): WindowRoller {
  const units = new Uint16Array(STRETCH + WINDOW);
  const hashes = new Int32Array(STRETCH);
  const count = Math.max(0, text.length - WINDOW + 1);
  return {
    count,
    hashesFrom(from) {
      const size = Math.min(STRETCH, count - from);
      roll(text, from, size, units, hashes);
      return size === STRETCH ? hashes : hashes.subarray(0, size);
    },
  };
}

/** Apart, and on typed arrays alone: this loop is what finding anything costs. */
function roll(text: string, from: number, size: number, units: Uint16Array, hashes: Int32Array): void {
  // A string's units are slow to come by, and each is needed twice.
  for (let i = 0; i < size + WINDOW - 1; i++) units[i] = text.charCodeAt(from + i);
  let hash = 0;
  for (let i = 0; i < WINDOW - 1; i++) hash = (Math.imul(hash, HASH_BASE) + (units[i] as number)) | 0;
  hash = (Math.imul(hash, HASH_BASE) + (units[WINDOW - 1] as number)) | 0;
  hashes[0] = hash;
  for (let i = 1; i < size; i++) {
    hash =
      (Math.imul(hash, HASH_BASE) +
        (units[i + WINDOW - 1] as number) -
        Math.imul(units[i - 1] as number, LEAVING)) |
      0;
    hashes[i] = hash;
  }
}
