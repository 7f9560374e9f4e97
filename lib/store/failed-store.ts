import { Dexie } from 'dexie';
import type { CopyFolder } from './copy-folder.ts';
import { DATABASE_NAME } from './schema.ts';
import { countCopies, createSecondCopy } from './second-copy.ts';

/** A store that cannot be opened; what is stored is left untouched. */
export interface FailedStore {
  readonly state: 'failed';
  readonly reason: unknown;
  /** How many marks the second copy has, those in the bin not counted. Rejects where it cannot be read. */
  countCopies(): Promise<number>;
  /**
   * Deletes the database, so that the next one that is opened finds the copies and offers them.
   * @throws Error where there are no copies. Rejects where the browser does not delete it.
   */
  startAnew(): Promise<void>;
}

interface FailedParts {
  readonly folder: CopyFolder;
  readonly databaseName?: string;
}

/** @param reason why it cannot be opened */
export function failStore(
  { databaseName = DATABASE_NAME, folder }: FailedParts,
  reason: unknown,
): FailedStore {
  const countKept = async () => (await countCopies(createSecondCopy(folder))).kept;
  return {
    state: 'failed',
    reason,
    countCopies: countKept,
    async startAnew() {
      if ((await countKept()) === 0) throw new Error('There is no second copy to start anew from.');
      await Dexie.delete(databaseName);
    },
  };
}
