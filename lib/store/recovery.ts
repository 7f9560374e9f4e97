import type { Highlight } from '../model.ts';
import { fileAnew } from './find-misfiled.ts';
import type { CopyKeeper } from './keep-copy.ts';
import { putShares } from './record-share.ts';
import { restoreRows } from './restore-rows.ts';
import type { SnipmarkDatabase } from './schema.ts';
import type { SecondCopy } from './second-copy.ts';

interface RecoveryParts {
  readonly database: SnipmarkDatabase;
  readonly keeper: CopyKeeper;
  readonly copy: SecondCopy;
  /** Notes for the loader that the pages of these have marks. */
  readonly noteHints: (rows: readonly Highlight[]) => Promise<void>;
}

/** What becomes of a database that was lost or damaged, as the reader wants it. Calls must not overlap with other writing. */
export interface Recovery {
  /**
   * Puts back what the second copy has; resolves to the rows that were lost or damaged.
   * @throws Error where not everything could be copied before. Rejects where the disk refuses; it can be tried again.
   */
  restore(): Promise<Highlight[]>;
  /** Goes on without; the copies are put aside. */
  decline(): Promise<void>;
}

export function createRecovery({ database, keeper, copy, noteHints }: RecoveryParts): Recovery {
  /**
   * Where a row is damaged, the file that it is in is: what is written into it may be lost again. It is deleted, and
   * everything is put into a new one; what is stopped meanwhile is offered at the next opening, as of a lost database.
   */
  async function leaveDamaged(): Promise<void> {
    while (await keeper.catchUp()) {}
    if (keeper.isBehind()) throw new Error('There are marks that could not be copied.');
    await database.delete();
    await database.open();
    await keeper.takeForLost();
  }

  async function restore(): Promise<Highlight[]> {
    const lost = await keeper.findLost();
    if (lost === null) return [];
    const isDamaged = keeper.isDamaged();
    if (isDamaged) await leaveDamaged();
    const rows = isDamaged ? ((await keeper.findLost()) ?? []) : lost;
    await noteHints(rows);
    await putShares(database, await copy.readLinks());
    await keeper.copy(await restoreRows(database, rows));
    await keeper.settle();
    return lost;
  }

  return {
    restore,
    async decline() {
      const rows = keeper.isDamaged() ? await keeper.findLost() : null;
      await keeper.putAside();
      await fileAnew(database, rows?.map(({ id }) => id) ?? []);
      await keeper.settle();
    },
  };
}
