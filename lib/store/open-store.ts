import type { Highlight } from '../model.ts';
import { emptyBin } from './bin.ts';
import type { CopyFolder } from './copy-folder.ts';
import { type FailedStore, failStore } from './failed-store.ts';
import { DiskWasFull, type FullDisk } from './full-disk.ts';
import { createCopyKeeper } from './keep-copy.ts';
import type { KeyValueArea } from './key-value-area.ts';
import { openDatabase } from './open-database.ts';
import type { Warn } from './or-warn.ts';
import { type HintsOf, noteHints, rebuildHints } from './page-hints-index.ts';
import { visitKept } from './read-highlights.ts';
import { createRecovery } from './recovery.ts';
import type { SnipmarkDatabase } from './schema.ts';
import { createSecondCopy } from './second-copy.ts';
import { createSerialiser } from './serialise.ts';
import { refuseFaults, type WriteGuard, type Writing, writeHighlights } from './write-highlights.ts';

export interface StoreParts {
  /** Where the sentinel and the loader's hints lie. */
  readonly area: KeyValueArea;
  /** Where the second copy lies. */
  readonly folder: CopyFolder;
  readonly disk: FullDisk;
  readonly hintsOf: HintsOf;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly warn: Warn;
  readonly databaseName?: string;
}

/** The store as the background uses it: the only writer. */
export interface Store {
  readonly state: 'ok';
  readonly database: SnipmarkDatabase;
  /**
   * Saves, in this order: the loader's hints, the rows (on the disk before anything goes on), the second copy and the
   * sentinel; of many rows the copies wait for `catchUpCopy`. Resolves to the rows as they now stand.
   * @throws as `writeHighlights`, and DiskWasFull where what is written is not certain to be kept: it is to be said again.
   *   Hints, or a second copy, that cannot be written are told to `warn`.
   */
  write(writing: Writing, guard?: WriteGuard): Promise<readonly Highlight[]>;
  /** Nothing that is written now is certain to be kept. */
  diskWasFull(): Promise<boolean>;
  /** Links were put on record or taken off: has them copied. */
  noteLinks(): Promise<void>;
  /** The rows that the second copy has, and the database has lost or damaged; null where there are none. */
  findLost(): Promise<Highlight[] | null>;
  /** Puts those rows back; resolves to them. */
  restoreCopy(): Promise<Highlight[]>;
  /** Goes on without those rows. Their copies are put aside. */
  declineCopy(): Promise<void>;
  /** Writes the copies that wait, some at a time, and saves in between. */
  catchUpCopy(): Promise<void>;
  /** Compares every row with its copy, in the same way; what was damaged on the disk is then known to `findLost`. */
  compareCopy(): Promise<void>;
  /** Takes away for good what was removed at or before this time (milliseconds). */
  emptyBin(upTo: number): Promise<void>;
  /** Makes the loader's hints anew. */
  rebuildHints(): Promise<void>;
}

/** The store, or why there is none; what is stored is then left untouched. */
export type OpenedStore = Store | FailedStore | { readonly state: 'newer' };

/** Opens the store. Never throws. */
export async function openStore(parts: StoreParts): Promise<OpenedStore> {
  const opened = await openDatabase(parts.databaseName);
  // For want of room Chromium opens none, or another that is empty: that is noted as long as it can be seen.
  await parts.disk.wasMet();
  if (opened.state === 'newer') return opened;
  if (opened.state === 'failed') return failStore(parts, opened.reason);
  try {
    return await createStore(parts, opened.database);
  } catch (reason) {
    opened.database.close();
    return failStore(parts, reason);
  }
}

async function createStore(parts: StoreParts, database: SnipmarkDatabase): Promise<Store> {
  const { area, disk, hintsOf, warn } = parts;
  const serialise = createSerialiser();
  const copy = createSecondCopy(parts.folder);
  const keeper = await createCopyKeeper({ ...parts, copy, database });
  let catchingUp: Promise<void> | null = null;

  async function copyAll(): Promise<void> {
    while (database.isOpen() && (await serialise(keeper.catchUp))) {}
  }

  function catchUpCopy(): Promise<void> {
    catchingUp ??= copyAll().finally(() => {
      catchingUp = null;
    });
    return catchingUp;
  }

  /** Without its hint a mark is saved all the same; the next start makes the hints anew. */
  async function noteOrWarn(rows: readonly Highlight[]): Promise<void> {
    await noteHints(area, hintsOf, rows).catch((reason) =>
      warn('Snipmark: it could not be noted which pages have marks.', reason),
    );
  }

  /** The highlights that are to be found on their pages after this writing: new ones, and ones brought back. */
  async function findHinted({ puts, edits }: Writing): Promise<Highlight[]> {
    const ids = edits.filter(({ changes }) => changes?.deletedAt === 0).map(({ id }) => id);
    const rows = ids.length === 0 ? [] : await database.highlights.bulkGet(ids);
    return [...puts, ...rows.filter((row) => row !== undefined)];
  }

  async function write(writing: Writing, guard: WriteGuard = () => true): Promise<readonly Highlight[]> {
    refuseFaults(writing, guard);
    await noteOrWarn(await findHinted(writing));
    const written = await disk.watch(() => writeHighlights(database, writing, guard));
    await keeper.copy(written);
    if (await disk.wasMet())
      throw new DiskWasFull('The disk was full: what was written may be gone after a restart.');
    return written.rows;
  }

  const recovery = createRecovery({ database, keeper, copy, noteHints: noteOrWarn });

  void catchUpCopy();
  return {
    state: 'ok',
    database,
    write: (writing, guard) => serialise(() => write(writing, guard)),
    diskWasFull: disk.wasMet,
    async noteLinks() {
      await serialise(keeper.noteLinks);
      void catchUpCopy();
    },
    findLost: () => serialise(keeper.findLost),
    async restoreCopy() {
      const rows = await serialise(recovery.restore);
      void catchUpCopy();
      return rows;
    },
    async declineCopy() {
      await serialise(recovery.decline);
      void catchUpCopy();
    },
    catchUpCopy,
    async compareCopy() {
      await serialise(keeper.compareAll);
      await catchUpCopy();
    },
    emptyBin: (upTo) =>
      serialise(async () => {
        // First the rows: a copy without its row is brought back by nobody, unless the database is lost.
        const emptied = await emptyBin(database, upTo);
        if (emptied !== null) await keeper.forget(emptied);
      }),
    rebuildHints: () => serialise(() => rebuildHints(area, hintsOf, (take) => visitKept(database, take))),
  };
}
