import type { Highlight } from '../model.ts';
import { emptyBin } from './bin.ts';
import { createCopyKeeper, type Warn } from './keep-copy.ts';
import type { KeyValueArea } from './key-value-area.ts';
import { openDatabase } from './open-database.ts';
import { type HintsOf, noteHints, rebuildHints } from './page-hints-index.ts';
import { visitKept } from './read-highlights.ts';
import type { SnipmarkDatabase } from './schema.ts';
import { createSerialiser } from './serialise.ts';
import { refuseFaults, type WriteGuard, type Writing, writeHighlights } from './write-highlights.ts';

export interface StoreParts {
  /** Where the second copy, the sentinel and the loader's hints lie. */
  readonly area: KeyValueArea;
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
   * Saves, in this order: the loader's hints, the rows (on the disk before anything goes on), the second
   * copy and the sentinel; of many rows the copies wait for `catchUpCopy`. Resolves to the rows as they now stand.
   * @throws as `writeHighlights`. Hints or a second copy that cannot be written are told to `warn`.
   */
  write(writing: Writing, guard?: WriteGuard): Promise<readonly Highlight[]>;
  /** The rows that the second copy has of a database that is gone, or has lost some; null where nothing is lost. */
  findLost(): Promise<Highlight[] | null>;
  /** Puts those rows back; resolves to them. */
  restoreCopy(): Promise<Highlight[]>;
  /** Goes on without those rows. The second copy stays where it is. */
  declineCopy(): Promise<void>;
  /** Writes the copies that wait, a thousand at a time, and saves in between. */
  catchUpCopy(): Promise<void>;
  /** Takes away for good what was removed at or before this time (milliseconds). */
  emptyBin(upTo: number): Promise<void>;
  /** Makes the loader's hints anew. */
  rebuildHints(): Promise<void>;
}

/** The store, or why there is none; what is stored is then left untouched. */
export type OpenedStore =
  | Store
  | { readonly state: 'newer' }
  | { readonly state: 'failed'; readonly reason: unknown };

/** Opens the store. Never throws. */
export async function openStore(parts: StoreParts): Promise<OpenedStore> {
  const opened = await openDatabase(parts.databaseName);
  if (opened.state !== 'ok') return opened;
  try {
    return await createStore(parts, opened.database);
  } catch (reason) {
    opened.database.close();
    return { state: 'failed', reason };
  }
}

/** Whoever writes so many rows at once writes more, and copies take as long as rows: they come when that is done. */
const MANY = 500;

async function createStore(parts: StoreParts, database: SnipmarkDatabase): Promise<Store> {
  const { area, hintsOf, warn } = parts;
  const serialise = createSerialiser();
  const keeper = await createCopyKeeper({ ...parts, database });

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

  async function write(
    writing: Writing,
    guard: WriteGuard = () => true,
    mayCopyLater = true,
  ): Promise<readonly Highlight[]> {
    refuseFaults(writing, guard);
    await noteOrWarn(await findHinted(writing));
    const written = await writeHighlights(database, writing, guard);
    await (mayCopyLater && written.rows.length >= MANY ? keeper.copyLater : keeper.copy)(written);
    return written.rows;
  }

  async function restoreCopy(): Promise<Highlight[]> {
    const lost = await keeper.findLost();
    if (lost === null) return [];
    await write({ puts: lost, edits: [] }, undefined, false);
    await keeper.settle();
    return lost;
  }

  return {
    state: 'ok',
    database,
    write: (writing, guard) => serialise(() => write(writing, guard)),
    findLost: () => serialise(keeper.findLost),
    restoreCopy: () => serialise(restoreCopy),
    declineCopy: () => serialise(keeper.settle),
    async catchUpCopy() {
      while (await serialise(keeper.catchUp)) {}
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
