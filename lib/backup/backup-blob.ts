import type { Highlight, Share } from '../model.ts';
import { batchesOfRows, batchesOfShares } from '../store/read-for-files.ts';
import type { SnipmarkDatabase } from '../store/schema.ts';
import { batchesOfCopies, type SecondCopy } from '../store/second-copy.ts';
import { exportJson, type JsonSource } from '../transfer/export-json.ts';

/** Everything in the library as a file of our own JSON. */
export interface BackupFile {
  readonly blob: Blob;
  /** How many marks it holds; those in the bin, which it holds too, are not counted. */
  readonly marks: number;
}

/** So many characters are gathered before the browser is given them: a blob may lie on the disk, texts cannot. */
const PIECE_LENGTH = 4_000_000;

/** Reads the library, a batch at a time, into a file. @param at milliseconds since the epoch */
export function backupBlob(database: SnipmarkDatabase, at: number): Promise<BackupFile> {
  return blobOf({ highlights: batchesOfRows(database), shares: batchesOfShares(database) }, at);
}

/** The same of the second copy, for when the database cannot be read. */
export function copyBlob(copy: SecondCopy, at: number): Promise<BackupFile> {
  return blobOf({ highlights: batchesOfCopies(copy), shares: linksIn(copy) }, at);
}

async function* linksIn(copy: SecondCopy): AsyncGenerator<readonly Share[]> {
  yield await copy.readLinks();
}

async function blobOf({ highlights, shares }: JsonSource, at: number): Promise<BackupFile> {
  let marks = 0;

  async function* counted(): AsyncGenerator<readonly Highlight[]> {
    for await (const rows of highlights) {
      marks += rows.filter(({ deletedAt }) => deletedAt === 0).length;
      yield rows;
    }
  }

  const source = { highlights: counted(), shares };
  const parts: Blob[] = [];
  let gathered = '';
  for await (const piece of exportJson(source, at)) {
    gathered += piece;
    if (gathered.length < PIECE_LENGTH) continue;
    parts.push(new Blob([gathered]));
    gathered = '';
  }
  return { blob: new Blob([...parts, gathered], { type: 'application/json' }), marks };
}
