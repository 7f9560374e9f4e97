import { WINDOW_BITS } from './fingerprint-layout.ts';
import { mix32 } from './hash.ts';
import { createHitList, type HitList, MOST_HITS } from './hit-list.ts';
import { createWindowRoller, STRETCH } from './roll-windows.ts';
import type { Sliced } from './run-slices.ts';

const VALUES = 2 ** WINDOW_BITS;

/**
 * Where the text has windows with one of the wanted hashes of 16 bits, by hash; others have it by chance, one
 * window in 65,536. Reads the text once; pauses at every yield.
 */
export function* scanWindows(text: string, wanted: Iterable<number>): Sliced<HitList> {
  const isWanted = new Uint8Array(VALUES);
  for (const hash of wanted) isWanted[hash] = 1;
  const hits = createHitList(VALUES, MOST_HITS + Math.ceil((4 * text.length) / VALUES));
  const roller = createWindowRoller(text);
  for (let from = 0; from < roller.count; from += STRETCH) {
    lookUp(roller.hashesFrom(from), from, isWanted, hits);
    yield;
  }
  return hits;
}

function lookUp(hashes: Int32Array, from: number, isWanted: Uint8Array, hits: HitList): void {
  for (let i = 0; i < hashes.length; i++) {
    // Never 0, as `hashContext` gives it.
    const value = mix32(hashes[i] as number) >>> (32 - WINDOW_BITS) || 1;
    if (isWanted[value] === 1) hits.note(value, from + i);
  }
}
