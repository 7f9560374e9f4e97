/** Offsets of a text, kept for each of some slots, up to a number. */
export interface HitList {
  note(slot: number, at: number): void;
  /** All offsets of a slot, in no order; none where there were too many to tell anything, or for slot -1. */
  all(slot: number): readonly number[];
  /** The offset of a slot that has just one; -1 otherwise. */
  only(slot: number): number;
}

/** What stands more often says nothing of where a quote is. */
export const MOST_HITS = 64;
const NONE: readonly number[] = [];

export function createHitList(slots: number, most = MOST_HITS): HitList {
  const counts = new Uint16Array(slots);
  // Chains: the last hit of each slot, and of each hit the one before it.
  const last = new Int32Array(slots);
  const at: number[] = [];
  const before: number[] = [];
  return {
    note(slot, offset) {
      const count = counts[slot] as number;
      if (count > most) return;
      counts[slot] = count + 1;
      before.push(last[slot] as number);
      last[slot] = at.length;
      at.push(offset);
    },
    all(slot) {
      const count = counts[slot] ?? 0;
      if (count === 0 || count > most) return NONE;
      const offsets: number[] = [];
      for (let hit = last[slot] as number, left = count; left > 0; hit = before[hit] as number, left--)
        offsets.push(at[hit] as number);
      return offsets;
    },
    only: (slot) => (counts[slot] === 1 ? (at[last[slot] as number] as number) : -1),
  };
}
