import type { Sliced } from '../anchor/run-slices.ts';

/** Sorts as `Array.prototype.sort` does, and can be paused: for comparisons that take long, such as those of places. */
export function* sortSliced<T>(list: readonly T[], compare: (a: T, b: T) => number): Sliced<T[]> {
  let runs = list.map((one) => [one]);
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let i = 0; i < runs.length; i += 2) {
      merged.push(merge(runs[i] ?? [], runs[i + 1] ?? [], compare));
      yield;
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function merge<T>(first: readonly T[], second: readonly T[], compare: (a: T, b: T) => number): T[] {
  const merged: T[] = [];
  let at = 0;
  for (const one of first) {
    for (let other = second[at]; other !== undefined && compare(one, other) > 0; other = second[at]) {
      merged.push(other);
      at += 1;
    }
    merged.push(one);
  }
  return [...merged, ...second.slice(at)];
}
