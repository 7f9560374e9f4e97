import type { KeyValueArea } from './key-value-area.ts';

/** What is noted outside IndexedDB about the database, to tell a lost one from a new one. */
export interface Sentinel {
  /** The name the database was given when it was made. */
  readonly generation: string;
  /** How many rows it had after the last write, removed ones included. */
  readonly rows: number;
  /** How many writings it had come through; null where it was noted by a Snipmark that did not count them. */
  readonly writes: number | null;
  /** When that was. */
  readonly at: number;
  /** Rows were written whose copies are still to come. */
  readonly isBehind: boolean;
  /** Buckets of the second copy that are still to be compared with their rows. */
  readonly unchecked: readonly number[];
  /**
   * Ids of rows that were found not to be what their copies say. Null where it was noted by a Snipmark that kept the
   * second copy in the area (`move-old-copies.ts`).
   */
  readonly damaged: readonly string[] | null;
}

const SENTINEL_KEY = 'sentinel';

/** The storage items that note this sentinel. */
export function sentinelItems(sentinel: Sentinel): Record<string, unknown> {
  return { [SENTINEL_KEY]: sentinel };
}

/** The noted sentinel, or null where there is none that makes sense. */
export async function readSentinel(area: Pick<KeyValueArea, 'get'>): Promise<Sentinel | null> {
  const value = (await area.get([SENTINEL_KEY]))[SENTINEL_KEY];
  if (typeof value !== 'object' || value === null) return null;
  const { generation, rows, writes, at, isBehind, unchecked, damaged } = value as Partial<Sentinel>;
  if (typeof generation !== 'string' || typeof rows !== 'number') return null;
  return {
    generation,
    rows,
    writes: writes ?? null,
    at: at ?? 0,
    isBehind: isBehind === true,
    unchecked: unchecked ?? [],
    damaged: damaged ?? null,
  };
}

/**
 * Whether the database that the sentinel speaks of is gone, wholly or in part: there were rows, and what is there now
 * has another name or none, or has come through fewer writings. Browsers replace a corrupted database by an empty one,
 * or by what it was some time ago, without a word.
 */
export function isLost(
  sentinel: Sentinel | null,
  now: { readonly generation: string | null; readonly writes: number },
): boolean {
  if (sentinel === null || sentinel.rows === 0) return false;
  return sentinel.generation !== now.generation || now.writes < (sentinel.writes ?? 0);
}
