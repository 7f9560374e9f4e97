import { mix32 } from './hash.ts';
import { createWindowRoller, STRETCH } from './roll-windows.ts';
import { hashWindow } from './window.ts';

/** Which windows of a text stand only once in it. */
export interface Repeats {
  /** Whether the window at this offset stands nowhere else. Never true of one that does; false of a few that do not. */
  standsOnce(offset: number): boolean;
}

/** Bits for each window, at the least: the fewer, the more windows are taken for repeated by mistake. */
const BITS_A_WINDOW = 4;

/** Reads the text once; keeps one to two bytes a character. */
export function findRepeats(text: string): Repeats {
  const size = 2 ** Math.ceil(Math.log2(Math.max(32, text.length * BITS_A_WINDOW)));
  const mask = size - 1;
  const seen = new Uint32Array(size >>> 5);
  const again = new Uint32Array(size >>> 5);
  const roller = createWindowRoller(text);
  for (let from = 0; from < roller.count; from += STRETCH)
    noteAll(roller.hashesFrom(from), mask, seen, again);
  return {
    standsOnce(offset) {
      const bit = mix32(hashWindow(text, offset)) & mask;
      return (((again[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0;
    },
  };
}

function noteAll(hashes: Int32Array, mask: number, seen: Uint32Array, again: Uint32Array): void {
  for (let i = 0; i < hashes.length; i++) {
    const bit = mix32(hashes[i] as number) & mask;
    const word = bit >>> 5;
    const flag = 1 << (bit & 31);
    if ((seen[word] as number) & flag) again[word] = (again[word] as number) | flag;
    else seen[word] = (seen[word] as number) | flag;
  }
}
