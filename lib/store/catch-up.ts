import type { Highlight } from '../model.ts';
import { createBucketJobs } from './bucket-jobs.ts';
import { createIndexCheck } from './check-indexes.ts';
import { type Comparison, compareCopies, UNREADABLE } from './compare-copy.ts';
import { findMisfiled } from './find-misfiled.ts';
import { readEach } from './read-each.ts';
import type { SnipmarkDatabase } from './schema.ts';
import { batchesOfCopies, byCopyBucket, COPY_BUCKETS, copyBucketOf, type SecondCopy } from './second-copy.ts';
import type { Sentinel } from './sentinel.ts';

const ALL_BUCKETS = Array.from({ length: COPY_BUCKETS }, (_, bucket) => bucket);

export interface CatchUpParts {
  readonly copy: SecondCopy;
  readonly database: SnipmarkDatabase;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Ids of rows that are known not to be what their copies say. */
  readonly damaged: Iterable<string>;
  /** The database is not what it was, and it is undecided what becomes of that. */
  readonly isLost: () => boolean;
}

interface WhatToCompare {
  readonly buckets?: readonly number[];
  readonly indexes?: boolean;
}

/** Brings the second copy up to date with the database, a bucket at a time. Calls must not overlap. */
export interface CatchUp {
  /** These rows were written, and are to be copied. */
  add(ids: Iterable<string>): void;
  /** Copies these at once, and what else is to be copied into the same files. Rejects as `step`. */
  copyNow(ids: Iterable<string>): Promise<void>;
  /** Links were put on record or taken off. */
  addLinks(): void;
  /**
   * Has every row compared with its copy, or those in some buckets; and with what indexes say of it, where that is wanted.
   * Where rows cannot even be listed, all that are copied are taken for damaged.
   */
  compareAll(what?: WhatToCompare): Promise<void>;
  /** Does one bucket; false once there is none left. Rejects where the copy cannot be read or written: it is still to do. */
  step(): Promise<boolean>;
  /** Copies are missing, or may be. */
  isBehind(): boolean;
  /** What is to be noted, to go on from there: whether copies are missing in other buckets than those to be compared. */
  left(): Pick<Sentinel, 'isBehind' | 'unchecked' | 'damaged'>;
  /** Something is left for `step`. */
  isMore(): boolean;
  /** Ids of rows that are not what their copies say, as far as they were compared. */
  readonly damaged: Set<string>;
  /** The copies that the database has not, or other than they were saved: among these, or among all. */
  findLost(ids?: Iterable<string>): Promise<Highlight[]>;
}

export function createCatchUp({ copy, database, now, isLost, ...parts }: CatchUpParts): CatchUp {
  const damaged = new Set(parts.damaged);
  /** Rows that were written. */
  const written = createBucketJobs();
  /** All rows, to be compared. */
  const unchecked = createBucketJobs();
  /** As if each were a bucket. */
  const indexes = createBucketJobs();
  const indexCheck = createIndexCheck(database);
  /** As if they were one bucket. */
  const links = createBucketJobs();

  async function compare(all: ReadonlyMap<string, Highlight>, ids: Iterable<string>): Promise<Comparison> {
    const wanted = new Set(ids);
    const rows = await readEach(database, [...wanted]);
    const copies = new Map([...all].filter(([id]) => wanted.has(id)));
    return compareCopies({ rows, copies, now: now() });
  }

  async function copyWritten(bucket: number, ids: ReadonlySet<string>): Promise<void> {
    const whole = new Map<string, Highlight>();
    await copy.change(bucket, async (copies) => {
      for (const [id, row] of await readEach(database, [...ids])) if (row !== UNREADABLE) whole.set(id, row);
      // The row that was changed may be one that had lost something.
      const isDoubtful = (id: string) => isLost() || damaged.has(id);
      const replaced = [...copies.values()].filter(({ id }) => whole.has(id) && isDoubtful(id));
      if (replaced.length > 0) await copy.setAside(bucket, replaced);
      return new Map([...copies, ...whole]).values();
    });
    for (const id of whole.keys()) damaged.delete(id);
  }

  async function listIndex(index: number): Promise<void> {
    if (!(await indexCheck.list(index))) indexes.add(index, []);
  }

  const compareBucket = (bucket: number, ids: ReadonlySet<string>): Promise<void> =>
    copy.change(bucket, async (all) => {
      const found = await compare(all, [...ids, ...all.keys()]);
      for (const { id } of found.lost) damaged.add(id);
      for (const id of await indexCheck.findMisfiled(wholeRows(found))) damaged.add(id);
      return found.isChanged ? found.copies.values() : null;
    });

  /** Of a database that may have lost some, the copies are kept. */
  const copyLinks = (): Promise<void> =>
    copy.changeLinks(async (copies) => {
      const mayLack = damaged.size > 0 || isLost();
      const shares = await database.shares.toArray().catch((reason) => {
        if (mayLack) return [];
        throw reason;
      });
      const known = new Set(shares.map(({ id }) => id));
      return [...shares, ...(mayLack ? copies.filter(({ id }) => !known.has(id)) : [])];
    });

  /** The ids of all rows by bucket; null where the browser cannot list them. Rejects where the database is closed. */
  async function listIds(): Promise<Map<number, readonly string[]> | null> {
    try {
      return byCopyBucket(await database.highlights.toCollection().primaryKeys(), (id) => id);
    } catch (reason) {
      if (database.isOpen()) return null;
      throw reason;
    }
  }

  async function allCopies(): Promise<Highlight[]> {
    return (await Array.fromAsync(batchesOfCopies(copy))).flat();
  }

  const jobs = [
    [written, copyWritten],
    [indexes, listIndex],
    [unchecked, compareBucket],
    [links, copyLinks],
  ] as const;

  const isMore = () => jobs.some(([todo]) => todo.first() !== null);

  return {
    damaged,
    isBehind: () => [written, unchecked, links].some((todo) => todo.open().length > 0),
    left() {
      const buckets = unchecked.open();
      // Links are copied after what is compared, whenever that is.
      const isBehind = written.open().length + (buckets.length > 0 ? 0 : links.open().length) > 0;
      return { isBehind, unchecked: buckets, damaged: [...damaged] };
    },
    isMore,
    async copyNow(ids) {
      const buckets = new Set([...ids].map(copyBucketOf));
      await Promise.all([...buckets].map((bucket) => written.run(bucket, copyWritten)));
    },
    addLinks() {
      links.add(0, []);
    },
    add(ids) {
      for (const [bucket, some] of byCopyBucket(ids, (id) => id)) written.add(bucket, some);
    },
    async compareAll({ buckets = ALL_BUCKETS, indexes: withIndexes = false } = {}) {
      const ids = await listIds();
      if (ids === null) for (const { id } of await allCopies()) damaged.add(id);
      if (withIndexes) for (const index of indexCheck.begin()) indexes.add(index, []);
      // Those without rows, too: there may be copies.
      for (const bucket of buckets) unchecked.add(bucket, ids?.get(bucket) ?? []);
      links.add(0, []);
    },
    async step() {
      for (const [todo, job] of jobs) {
        const bucket = todo.first();
        if (bucket === null) continue;
        await todo.run(bucket, job);
        break;
      }
      return isMore();
    },
    async findLost(ids) {
      if (ids && (await listIds()) === null) return allCopies();
      const lost: Highlight[] = [];
      const some = ids && byCopyBucket(ids, (id) => id);
      for (const bucket of some?.keys() ?? ALL_BUCKETS) {
        const all = await copy.read(bucket);
        const found = await compare(all, some?.get(bucket) ?? all.keys());
        const whole = wholeRows(found);
        const misfiled = some ? await findMisfiled(database, [...whole.keys()]) : [];
        lost.push(...found.lost, ...misfiled.map((id) => whole.get(id) as Highlight));
      }
      return lost;
    },
  };
}

/** Of rows that were compared, those that the database has, by id. */
function wholeRows({ copies, lost }: Comparison): Map<string, Highlight> {
  const ids = new Set(lost.map(({ id }) => id));
  return new Map([...copies].filter(([id]) => !ids.has(id)));
}
