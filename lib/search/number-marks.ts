import type { Catalogue, LoadedBucket } from './catalogue.ts';

/** A catalogue whose marks are numbered. */
export interface NumberedCatalogue extends Catalogue {
  /** By place. */
  readonly numbers: Uint32Array;
}

/**
 * Numbers marks: each keeps its number from one catalogue to the next, as long as it is in all of them, and no two ever
 * have the same. Lists know rows by numbers: looking 100,000 ids up costs a hundred times as much.
 * @returns gives the numbers of all marks of these buckets, by place
 */
export function createNumbering(): (buckets: readonly LoadedBucket[]) => Uint32Array {
  let known = new Map<readonly string[], Uint32Array>();
  let next = 0;

  /** Buckets that were made anew: most of their marks were in the ones that are gone. */
  function renumber(fresh: readonly (readonly string[])[], gone: readonly (readonly string[])[]): void {
    const before = new Map<string, number>();
    for (const ids of gone)
      for (const [row, number] of (known.get(ids) as Uint32Array).entries())
        before.set(ids[row] as string, number);
    for (const ids of fresh) {
      const numbers = new Uint32Array(ids.length);
      for (let row = 0; row < ids.length; row++)
        numbers[row] = (before.size === 0 ? undefined : before.get(ids[row] as string)) ?? next++;
      known.set(ids, numbers);
    }
  }

  return (buckets) => {
    const all = buckets.map(({ columns }) => columns.ids);
    const present = new Set(all);
    renumber(
      all.filter((ids) => !known.has(ids)),
      [...known.keys()].filter((ids) => !present.has(ids)),
    );
    known = new Map(all.map((ids) => [ids, known.get(ids) as Uint32Array]));
    const numbers = new Uint32Array(all.reduce((sum, ids) => sum + ids.length, 0));
    let place = 0;
    for (const ids of all) {
      numbers.set(known.get(ids) as Uint32Array, place);
      place += ids.length;
    }
    return numbers;
  };
}
