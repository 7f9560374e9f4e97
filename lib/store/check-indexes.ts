import type { Highlight } from '../model.ts';
import { findMisfiled } from './find-misfiled.ts';
import { INDEXES, type IndexEntry, listEntries } from './index-entries.ts';
import type { SnipmarkDatabase } from './schema.ts';

/**
 * Compares the indexes with the rows, to find those that their page, or a list, would lack. What is listed is only a hint,
 * which ages as rows are written: of a row that seems to be filed wrongly, row and entries are looked at again, at once.
 */
export interface IndexCheck {
  /** Begins anew; gives the indexes that are to be listed, by their places in `INDEXES`. */
  begin(): Iterable<number>;
  /** Lists some entries of this index; true once it is listed to its end. */
  list(index: number): Promise<boolean>;
  /** Which of these rows, by id, are misfiled; none where the indexes have not been listed. Each can be asked for once. */
  findMisfiled(rows: ReadonlyMap<string, Highlight>): Promise<string[]>;
}

/** How many entries are listed at once, while a save waits: about a tenth of a second. */
const SLICE = 2000;

export function createIndexCheck(database: SnipmarkDatabase): IndexCheck {
  /** By id, what each index has it under. */
  const listed = new Map<string, IDBValidKey[]>();
  const unlisted = new Set(INDEXES.keys());
  const reached: (IndexEntry | null)[] = INDEXES.map(() => null);

  /** Nothing where the browser cannot list them: then each row is looked at. */
  async function nextEntries(index: number): Promise<readonly IndexEntry[]> {
    const name = INDEXES[index] as (typeof INDEXES)[number];
    try {
      return await listEntries(database, name, reached[index] ?? null, SLICE);
    } catch (reason) {
      if (database.isOpen()) return [];
      throw reason;
    }
  }

  function isAsListed(row: Highlight): boolean {
    const keys = listed.get(row.id);
    return keys !== undefined && INDEXES.every((name, index) => keys[index] === row[name]);
  }

  return {
    begin() {
      listed.clear();
      reached.fill(null);
      for (const index of INDEXES.keys()) unlisted.add(index);
      return INDEXES.keys();
    },
    async list(index) {
      const entries = await nextEntries(index);
      for (const { id, key } of entries) {
        const keys = listed.get(id) ?? [];
        keys[index] = key;
        listed.set(id, keys);
      }
      reached[index] = entries.at(-1) ?? null;
      if (entries.length === SLICE) return false;
      unlisted.delete(index);
      return true;
    },
    async findMisfiled(rows) {
      if (unlisted.size > 0) return [];
      const doubtful = [...rows.values()].filter((row) => !isAsListed(row)).map(({ id }) => id);
      for (const id of rows.keys()) listed.delete(id);
      return findMisfiled(database, doubtful);
    },
  };
}
