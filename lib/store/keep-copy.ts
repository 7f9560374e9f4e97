import type { Highlight } from '../model.ts';
import type { Emptied } from './bin.ts';
import { readWrites } from './count-writes.ts';
import { readGeneration, writeGeneration } from './generation.ts';
import type { KeyValueArea } from './key-value-area.ts';
import { toHighlight } from './merge-write.ts';
import { countRows } from './read-highlights.ts';
import type { SnipmarkDatabase } from './schema.ts';
import { copyItems, copyKeys, findMissing, refreshCopy } from './second-copy.ts';
import { isLost, readSentinel, sentinelItems } from './sentinel.ts';
import type { Written } from './write-highlights.ts';

/** Told of trouble that does not make a save fail. */
export type Warn = (message: string, reason: unknown) => void;

export interface CopyParts {
  readonly area: KeyValueArea;
  readonly database: SnipmarkDatabase;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly warn: Warn;
}

const BATCH = 1000;

/** Keeps the second copy and the sentinel in step with the database. Calls must not overlap. */
export interface CopyKeeper {
  /**
   * Writes the copies of rows that have just been written. Trouble is told to `warn` once, not thrown.
   */
  copy(written: Written): Promise<void>;
  /** The same for many rows, which are copied by `catchUp`; until then the sentinel tells that copies are missing. */
  copyLater(written: Written): Promise<void>;
  /** Copies a thousand of these rows as they are now; false once there are none left, or they cannot be written. */
  catchUp(): Promise<boolean>;
  /** Takes the copies of rows away that are gone for good. Trouble is told as with `copy`. */
  forget(emptied: Emptied): Promise<void>;
  /** The copied rows that this database has not, or not so new, though it had or another did; null where nothing is lost. */
  findLost(): Promise<Highlight[] | null>;
  /** Takes the database as it is for the one to keep, under a new name. */
  settle(): Promise<void>;
}

/** Finds out whether a database was lost, names a new one, and brings a copy that fell behind up to date. */
export async function createCopyKeeper(parts: CopyParts): Promise<CopyKeeper> {
  const { area, database, now, newId, warn } = parts;
  let generation = await readGeneration(database);
  const sentinel = await readSentinel(area).catch((reason) => {
    warn('Snipmark: the storage beside the database could not be read.', reason);
    return null;
  });
  let writes = await readWrites(database);
  let lost = isLost(sentinel, { generation, writes });
  let warned = false;
  /** Counted once, and then kept count of: counting takes as long as there are many. */
  let rowCount = await countRows(database);
  /** Ids of rows whose copies are still to come. */
  const behind = new Set<string>();

  /** While it is undecided what becomes of a lost database, the sentinel goes on telling of it. */
  function sentinelNow(): Record<string, unknown> {
    if (lost || generation === null) return {};
    return sentinelItems({ generation, rows: rowCount, writes, at: now(), isBehind: behind.size > 0 });
  }

  async function orWarn(job: () => Promise<void>): Promise<void> {
    try {
      await job();
      warned = false;
    } catch (reason) {
      if (!warned) warn('Snipmark: the second copy of the marks could not be written.', reason);
      warned = true;
    }
  }

  function copy({ rows, ...counts }: Written): Promise<void> {
    rowCount += counts.added;
    ({ writes } = counts);
    return orWarn(() => area.set({ ...copyItems(rows), ...sentinelNow() }));
  }

  async function copyLater({ rows, ...counts }: Written): Promise<void> {
    rowCount += counts.added;
    ({ writes } = counts);
    for (const { id } of rows) behind.add(id);
    await orWarn(() => area.set(sentinelNow()));
  }

  async function catchUp(): Promise<boolean> {
    if (behind.size === 0) return false;
    const ids = [...behind.keys().take(BATCH)];
    const rows = (await database.highlights.bulkGet(ids)).filter((row) => row !== undefined);
    for (const id of ids) behind.delete(id);
    let isWritten = false;
    await orWarn(async () => {
      await area.set({ ...copyItems(rows.map(toHighlight)), ...sentinelNow() });
      isWritten = true;
    });
    if (!isWritten) for (const id of ids) behind.add(id);
    return isWritten && behind.size > 0;
  }

  function forget({ ids, ...counts }: Emptied): Promise<void> {
    rowCount -= ids.length;
    ({ writes } = counts);
    return orWarn(async () => {
      await area.remove(copyKeys(ids));
      await area.set(sentinelNow());
    });
  }

  const noteSentinel = () => orWarn(() => area.set(sentinelNow()));

  async function settle(): Promise<void> {
    const name = newId();
    await writeGeneration(database, name);
    generation = name;
    lost = false;
    await noteSentinel();
  }

  if (!lost && generation === null) await settle();
  // The browser can die between a save and its copy.
  else if (!lost && (sentinel?.writes !== writes || sentinel.rows !== rowCount || sentinel.isBehind)) {
    await orWarn(() => refreshCopy(area, database));
    await noteSentinel();
  }

  return {
    copy,
    copyLater,
    catchUp,
    forget,
    settle,
    findLost: async () => (lost ? findMissing(area, database) : null),
  };
}
