import { type GetStore, needStore } from './lazy-store.ts';
import { tellOthers } from './tell-others.ts';

/** Puts back what the second copy has and the database has not; resolves to how many marks. */
export async function restoreCopy(getStore: GetStore): Promise<number> {
  const rows = await (await needStore(getStore)).restoreCopy();
  void tellOthers(rows, null);
  return rows.filter(({ deletedAt }) => deletedAt === 0).length;
}

/** Goes on without the second copy's marks; the copy itself is kept. */
export async function declineCopy(getStore: GetStore): Promise<void> {
  await (await needStore(getStore)).declineCopy();
}
