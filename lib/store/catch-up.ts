import type { Highlight } from '../model.ts';
import { type Comparison, compareCopies } from './compare-copy.ts';
import { readEach } from './read-each.ts';
import type { SnipmarkDatabase } from './schema.ts';
import { batchesOfCopies, byCopyBucket, COPY_BUCKETS, copyBucketOf, type SecondCopy } from './second-copy.ts';

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

/** Brings the second copy up to date with the database, a bucket at a time. Calls must not overlap. */
export interface CatchUp {
  /** These rows were written, and are to be copied. */
  add(ids: Iterable<string>): void;
  /** Copies these at once, and what else is to be copied into the same files. Rejects as `step`. */
  copyNow(ids: Iterable<string>): Promise<void>;
  /** Links were put on record or taken off. */
  addLinks(): void;
  /** Has every row compared with its copy. Where they cannot even be listed, all that are copied are taken for damaged. */
  compareAll(): Promise<void>;
  /** Does one bucket; false once there is none left. Rejects where the copy cannot be read or written: it is still to do. */
  step(): Promise<boolean>;
  /** Copies are missing, or may be. */
  isBehind(): boolean;
  /** Ids of rows that are not what their copies say, as far as they were compared. */
  readonly damaged: Set<string>;
  /** The copies that the database has not, or other than they were saved: among these, or among all. */
  findLost(ids?: Iterable<string>): Promise<Highlight[]>;
}

export function createCatchUp({ copy, database, now, isLost, ...parts }: CatchUpParts): CatchUp {
  const damaged = new Set(parts.damaged);
  /** By bucket, ids of rows that were written. */
  const written = new Map<number, Set<string>>();
  /** By bucket, ids of the rows that are to be compared, all of them. */
  const unchecked = new Map<number, readonly string[]>();
  let linksAreBehind = false;

  async function compare(
    bucket: number,
    ids: readonly string[] | null,
    { isWhole }: { readonly isWhole: boolean },
  ): Promise<Comparison> {
    const all = await copy.read(bucket);
    const wanted = new Set([...(ids ?? []), ...(isWhole ? all.keys() : [])]);
    const rows = await readEach(database, [...wanted]);
    const copies = new Map([...all].filter(([id]) => wanted.has(id)));
    return compareCopies({ rows, copies, now: now() });
  }

  async function copyWritten(bucket: number, ids: ReadonlySet<string>): Promise<void> {
    const copies = await copy.read(bucket);
    const replaced: Highlight[] = [];
    for (const [id, row] of await readEach(database, [...ids])) {
      if (typeof row === 'symbol') continue;
      const before = copies.get(id);
      // The row that was changed may be one that had lost something.
      if (before && (isLost() || damaged.has(id))) replaced.push(before);
      copies.set(id, row);
      damaged.delete(id);
    }
    if (replaced.length > 0) await copy.setAside(bucket, replaced);
    await copy.write(bucket, copies.values());
  }

  async function compareBucket(bucket: number, ids: readonly string[]): Promise<void> {
    const found = await compare(bucket, ids, { isWhole: true });
    if (found.isChanged) await copy.write(bucket, found.copies.values());
    for (const { id } of found.lost) damaged.add(id);
  }

  /** Of a database that may have lost some, the copies are kept. */
  async function copyLinks(): Promise<void> {
    const mayLack = damaged.size > 0 || isLost();
    const shares = await database.shares.toArray().catch((reason) => {
      if (mayLack) return [];
      throw reason;
    });
    const known = new Set(shares.map(({ id }) => id));
    const others = mayLack ? await copy.readLinks() : [];
    await copy.writeLinks([...shares, ...others.filter(({ id }) => !known.has(id))]);
  }

  async function doLinks(): Promise<boolean> {
    if (!linksAreBehind) return false;
    await copyLinks();
    linksAreBehind = false;
    return true;
  }

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

  /** Does the first of these, which stays there until it is done. */
  async function doFirst<Ids>(
    todo: Map<number, Ids>,
    job: (bucket: number, ids: Ids) => Promise<void>,
  ): Promise<boolean> {
    const [first] = todo;
    if (first === undefined) return false;
    await job(...first);
    todo.delete(first[0]);
    return true;
  }

  return {
    damaged,
    isBehind: () => written.size > 0 || linksAreBehind,
    async copyNow(ids) {
      const buckets = new Set([...ids].map(copyBucketOf));
      await Promise.all(
        [...buckets].map(async (bucket) => {
          await copyWritten(bucket, written.get(bucket) ?? new Set());
          written.delete(bucket);
        }),
      );
    },
    addLinks() {
      linksAreBehind = true;
    },
    add(ids) {
      for (const id of ids) {
        const bucket = copyBucketOf(id);
        written.set(bucket, (written.get(bucket) ?? new Set()).add(id));
      }
    },
    async compareAll() {
      const ids = await listIds();
      if (ids === null) for (const { id } of await allCopies()) damaged.add(id);
      // Those without rows, too: there may be copies.
      for (let bucket = 0; bucket < COPY_BUCKETS; bucket++) unchecked.set(bucket, ids?.get(bucket) ?? []);
      linksAreBehind = true;
    },
    async step() {
      const isDone =
        (await doFirst(written, copyWritten)) ||
        (await doFirst(unchecked, compareBucket)) ||
        (await doLinks());
      return isDone && (linksAreBehind || written.size + unchecked.size > 0);
    },
    async findLost(ids) {
      if (ids && (await listIds()) === null) return allCopies();
      const lost: Highlight[] = [];
      const some = ids && byCopyBucket(ids, (id) => id);
      for (const bucket of some?.keys() ?? Array.from({ length: COPY_BUCKETS }, (_, i) => i)) {
        const found = await compare(bucket, some?.get(bucket) ?? null, { isWhole: !some });
        lost.push(...found.lost);
      }
      return lost;
    },
  };
}
