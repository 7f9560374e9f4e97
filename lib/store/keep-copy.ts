import type { Highlight } from '../model.ts';
import { NoAnswer, within } from '../within.ts';
import type { Emptied } from './bin.ts';
import { createCatchUp } from './catch-up.ts';
import { readWrites } from './count-writes.ts';
import type { FullDisk } from './full-disk.ts';
import { readGeneration, writeGeneration } from './generation.ts';
import type { KeyValueArea } from './key-value-area.ts';
import { moveOldCopies } from './move-old-copies.ts';
import { createOrWarn, type Warn } from './or-warn.ts';
import { countRows } from './read-highlights.ts';
import type { SnipmarkDatabase } from './schema.ts';
import { byCopyBucket, countCopies, type SecondCopy } from './second-copy.ts';
import { isLost, readSentinel, sentinelItems } from './sentinel.ts';
import type { Written } from './write-highlights.ts';

export interface CopyParts {
  /** Where the sentinel lies. */
  readonly area: KeyValueArea;
  readonly copy: SecondCopy;
  readonly disk: FullDisk;
  readonly database: SnipmarkDatabase;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly warn: Warn;
}

/** Keeps the second copy and the sentinel in step with the database. Calls must not overlap. */
export interface CopyKeeper {
  /**
   * Copies rows that were written; many of them later, by `catchUp`. Trouble is told to `warn` once, and not thrown.
   */
  copy(written: Written): Promise<void>;
  /** Links were put on record or taken off: they are to be copied, too. */
  noteLinks(): Promise<void>;
  /** Writes what is to be copied in one bucket; false once there is nothing left, or it cannot be written. */
  catchUp(): Promise<boolean>;
  /** Has `catchUp` compare every row with its copy and with the indexes: what was damaged on the disk is found by that. */
  compareAll(): Promise<void>;
  /** Takes the copies of rows away that are gone for good. Trouble is told as with `copy`. */
  forget(emptied: Emptied): Promise<void>;
  /** Something is written that has no copy yet. */
  isBehind(): boolean;
  /** Rows are known to be damaged: the file that they are in is not to be relied on. */
  isDamaged(): boolean;
  /** Takes the database for lost: there is a new and empty one. */
  takeForLost(): Promise<void>;
  /** The copied rows that the database has lost or damaged, as far as is known; null where there are none. */
  findLost(): Promise<Highlight[] | null>;
  /** Puts the copies of what the database has not aside, and of what it has otherwise. */
  putAside(): Promise<void>;
  /** Takes the database as it is for the one to keep, under a new name. */
  settle(): Promise<void>;
}

/** Whoever writes so many rows at once writes more, and copies take as long as rows: they come when that is done. */
const MANY = 20;

/** A browser that does not write a file in so many milliseconds does not keep what comes next from being saved. */
const PATIENCE_MS = 10_000;

/** After so many files that were compared it is noted how far that has come, to go on from there. */
const NOTED_EVERY = 8;

/**
 * Finds out whether a database was lost, names a new one, and has a copy that fell behind brought up to date. Rejects where
 * it cannot be told whether an empty database is a new one.
 */
export async function createCopyKeeper(parts: CopyParts): Promise<CopyKeeper> {
  const { area, copy, database, disk, now, newId, warn } = parts;
  let generation = await readGeneration(database);
  let isSentinelRead = true;
  const sentinel = await readSentinel(area).catch((reason) => {
    warn('Snipmark: the storage beside the database could not be read.', reason);
    isSentinelRead = false;
    return null;
  });
  let writes = await readWrites(database);
  /** Counted once, and then kept count of: counting takes as long as there are many. */
  let rowCount = await countRows(database);
  /** When the last write was. */
  let at = sentinel?.at ?? 0;
  const damaged = sentinel?.damaged ?? [];
  const work = createCatchUp({ copy, database, now, damaged, isLost: () => lost });

  const orWarn = createOrWarn(warn, 'Snipmark: the second copy of the marks could not be written.');
  const noteOrWarn = createOrWarn(warn, 'Snipmark: it could not be noted what the database has.');

  if (sentinel !== null && sentinel.damaged === null)
    await orWarn(() => moveOldCopies(area, copy), undefined);
  /** The sentinel can be lost with the database: then copies tell that there was one. */
  async function isReplaced(): Promise<boolean> {
    const hasCopies = async () => (await countCopies(copy)).all > 0;
    // Where neither can be read, as on a full disk, nothing tells whether an empty database is a new one.
    return isSentinelRead ? orWarn(hasCopies, false) : hasCopies();
  }
  const isFresh = generation === null && rowCount === 0;
  let lost = isLost(sentinel, { generation, writes }) || (isFresh && (await isReplaced()));

  /** While it is undecided what becomes of a lost database, the sentinel goes on telling of it. */
  async function noteSentinel(): Promise<void> {
    if (lost || generation === null) return;
    const counts = { rows: rowCount, writes, at };
    const noted = { generation, ...counts, ...work.left() };
    await noteOrWarn(() => area.set(sentinelItems(noted)), undefined);
  }

  async function copyRows({ rows, ...counts }: Written): Promise<void> {
    // Who counts from the beginning is another.
    if (!lost && counts.writes <= writes) await takeForLost();
    else rowCount += counts.added;
    ({ writes } = counts);
    at = now();
    const ids = rows.map(({ id }) => id);
    work.add(ids);
    if (ids.length < MANY) await orWarn(() => within(PATIENCE_MS, work.copyNow(ids)), undefined);
    await noteSentinel();
  }

  /** One that is closed meanwhile has nothing to be copied any more; the sentinel tells of what is missing. */
  async function stepIfOpen(): Promise<boolean> {
    try {
      return await within(PATIENCE_MS, work.step());
    } catch (reason) {
      // It goes on, and what is in other files need not wait for it.
      if (reason instanceof NoAnswer) return work.isMore();
      if (database.isOpen()) throw reason;
      return false;
    }
  }

  /** What the sentinel is to tell of: of what is still to be compared not every file, for each is a writing. */
  function progress(): string {
    const { unchecked, ...left } = work.left();
    return JSON.stringify({ ...left, files: Math.ceil(unchecked.length / NOTED_EVERY) });
  }

  async function catchUp(): Promise<boolean> {
    const before = progress();
    const isMore = await orWarn(stepIfOpen, false);
    if (progress() !== before) await noteSentinel();
    return isMore;
  }

  async function forget({ ids, ...counts }: Emptied): Promise<void> {
    rowCount -= ids.length;
    ({ writes } = counts);
    at = now();
    for (const [bucket, gone] of byCopyBucket(ids, (id) => id)) {
      await orWarn(() => copy.change(bucket, (copies) => without(copies, gone)), undefined);
    }
    await noteSentinel();
  }

  async function takeForLost(): Promise<void> {
    lost = true;
    generation = null;
    work.damaged.clear();
    writes = await readWrites(database);
    rowCount = await countRows(database);
    // If it was for want of room, that is noted as long as it can be seen.
    await disk.wasMet();
  }

  /** It can vanish while it is open: Dexie opens a new one in its place. */
  async function isAnother(): Promise<boolean> {
    return (await readGeneration(database).catch(() => generation)) !== generation;
  }

  async function findLost(): Promise<Highlight[] | null> {
    if (!lost && (await isAnother())) await takeForLost();
    if (lost) return work.findLost();
    if (work.damaged.size === 0) return null;
    const found = await work.findLost(work.damaged);
    return found.length === 0 ? null : found;
  }

  async function putAside(): Promise<void> {
    const declined = (await findLost()) ?? [];
    for (const [bucket, rows] of byCopyBucket(declined, ({ id }) => id)) {
      await copy.setAside(bucket, rows);
      const ids = rows.map(({ id }) => id);
      await copy.change(bucket, (copies) => without(copies, ids));
    }
    work.add(declined.map(({ id }) => id));
  }

  async function settle(): Promise<void> {
    const name = newId();
    await writeGeneration(database, name);
    generation = name;
    at = now();
    lost = false;
    work.damaged.clear();
    await noteSentinel();
  }

  if (!lost && generation === null) await settle();
  else if (!lost) {
    // The browser can die between a save and its copy, or end the background in the middle of comparing.
    const isCopied = sentinel?.writes === writes && sentinel.rows === rowCount && !sentinel.isBehind;
    if (!isCopied) await work.compareAll();
    else if (sentinel.unchecked.length > 0) await work.compareAll({ buckets: sentinel.unchecked });
  }

  return {
    copy: copyRows,
    catchUp,
    forget,
    putAside,
    settle,
    findLost,
    noteLinks() {
      work.addLinks();
      return noteSentinel();
    },
    isBehind: work.isBehind,
    isDamaged: () => !lost && work.damaged.size > 0,
    takeForLost,
    async compareAll() {
      if (lost) return;
      await work.compareAll({ indexes: true });
      await noteSentinel();
    },
  };
}

/** The copies but for those of these ids. */
function without(copies: ReadonlyMap<string, Highlight>, ids: readonly string[]): Highlight[] {
  const gone = new Set(ids);
  return [...copies.values()].filter(({ id }) => !gone.has(id));
}
