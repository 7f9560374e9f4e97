import { findHighlightFault } from '../check-highlight.ts';
import type { Highlight, Share } from '../model.ts';
import { fnv1a } from '../search/fnv1a.ts';
import type { CopyFolder } from './copy-folder.ts';
import { readLines, writeLines } from './copy-lines.ts';

/** The name of the folder that the second copy lies in. */
export const COPY_FOLDER = 'second-copy';

const LINKS = 'links';

/** Into how many files the copies of marks are divided: at 100,000 marks one holds some 1,600, or two megabytes. */
export const COPY_BUCKETS = 64;

/** In which of them the copy of this row is. */
export function copyBucketOf(id: string): number {
  const hash = fnv1a(id);
  return (hash ^ (hash >>> 16)) & (COPY_BUCKETS - 1);
}

/** The copy of every row, removed ones included, and of every link on record, in files that a damaged database leaves as they are. */
export interface SecondCopy {
  /** The copies in this bucket that are as they were written, by id. */
  read(bucket: number): Promise<Map<string, Highlight>>;
  /** Puts what `change` makes of them in their place, as `CopyFolder.change` does. */
  change(bucket: number, change: ChangeCopies<ReadonlyMap<string, Highlight>, Highlight>): Promise<void>;
  /** Keeps rows that the reader wants to go on without in a file of their own, which nobody asks about. */
  setAside(bucket: number, rows: Iterable<Highlight>): Promise<void>;
  readLinks(): Promise<Share[]>;
  /** As `change`, of the links. */
  changeLinks(change: ChangeCopies<readonly Share[], Share>): Promise<void>;
}

/** What is to be copied instead of these; null leaves them as they are. */
type ChangeCopies<All, One> = (copies: All) => Iterable<One> | null | Promise<Iterable<One> | null>;

const isHighlight = (value: unknown): value is Highlight => findHighlightFault(value) === null;

/** By its sum it is what was written, which was a link. */
const isLink = (value: unknown): value is Share => value !== null;

export function createSecondCopy(folder: CopyFolder): SecondCopy {
  const fileOf = (kind: 'marks' | 'aside', bucket: number) => `${kind}-${String(bucket).padStart(2, '0')}`;

  const marksIn = (text: string) => new Map(readLines(text, isHighlight).map((row) => [row.id, row]));

  const linksIn = (text: string) => readLines(text, isLink);

  function changeRecords<All, One extends object>(
    file: string,
    parse: (text: string) => All,
    change: ChangeCopies<All, One>,
  ): Promise<void> {
    return folder.change(file, async (text) => {
      const records = await change(parse(text));
      return records === null ? null : writeLines(records);
    });
  }

  return {
    read: async (bucket) => marksIn(await folder.read(fileOf('marks', bucket))),
    change: (bucket, change) => changeRecords(fileOf('marks', bucket), marksIn, change),
    setAside: (bucket, rows) => folder.change(fileOf('aside', bucket), (text) => text + writeLines(rows)),
    readLinks: async () => linksIn(await folder.read(LINKS)),
    changeLinks: (change) => changeRecords(LINKS, linksIn, change),
  };
}

/** Every copied row, a bucket at a time. */
export async function* batchesOfCopies(copy: Pick<SecondCopy, 'read'>): AsyncGenerator<readonly Highlight[]> {
  for (let bucket = 0; bucket < COPY_BUCKETS; bucket++) yield [...(await copy.read(bucket)).values()];
}

/** How many rows the second copy holds, and how many of them were not removed. */
export async function countCopies(
  copy: Pick<SecondCopy, 'read'>,
): Promise<{ readonly all: number; readonly kept: number }> {
  let [all, kept] = [0, 0];
  for await (const rows of batchesOfCopies(copy)) {
    all += rows.length;
    kept += rows.filter(({ deletedAt }) => deletedAt === 0).length;
  }
  return { all, kept };
}

/** These rows or ids by the bucket they are in. */
export function byCopyBucket<One>(
  ones: Iterable<One>,
  idOf: (one: One) => string,
): Map<number, readonly One[]> {
  return Map.groupBy(ones, (one) => copyBucketOf(idOf(one)));
}
