import { createHitList, type HitList } from './hit-list.ts';
import { createWindowRoller, STRETCH } from './roll-windows.ts';
import type { Sliced } from './run-slices.ts';
import { createSeedTable, filterBit, type SeedTable } from './seed-table.ts';

/** Where a text has the windows of some seeds. */
export interface SeedHits {
  /** Offsets at which a seed's window begins, in no order; none where there are too many to tell anything. */
  of(seed: number): readonly number[];
  /** The one place of a seed's window; -1 where there is none or more than one. */
  only(seed: number): number;
}

/** Reads the text once for all seeds; pauses at every yield. */
export function* scanSeeds(text: string, hashes: readonly number[]): Sliced<SeedHits> {
  const table = createSeedTable(hashes);
  const found = createHitList(table.slots);
  const roller = createWindowRoller(text);
  for (let from = 0; from < roller.count; from += STRETCH) {
    lookUp(roller.hashesFrom(from), from, table, found);
    yield;
  }
  return {
    of: (seed) => found.all(table.slotOf(hashes[seed] as number)),
    only: (seed) => found.only(table.slotOf(hashes[seed] as number)),
  };
}

/** Notes every wanted hash; the first of them is of the window at `from`. */
function lookUp(
  hashes: Int32Array,
  from: number,
  { filter, filterShift, slotOf }: SeedTable,
  found: HitList,
): void {
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i] as number;
    const bit = filterBit(hash, filterShift);
    if ((((filter[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0) continue;
    const slot = slotOf(hash);
    if (slot !== -1) found.note(slot, from + i);
  }
}
