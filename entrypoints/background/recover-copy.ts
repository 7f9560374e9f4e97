import { type GetStore, needStore } from './lazy-store.ts';
import { tellOthers } from './tell-others.ts';

/**
 * Puts back what the second copy has and the database has not; resolves to how many marks. A database that cannot be
 * opened, not at this moment either, is deleted first.
 * @throws as `startAnew`
 */
export async function restoreCopy(getStore: GetStore): Promise<number> {
  const opened = await getStore();
  if (opened.state === 'failed') await opened.startAnew();
  const rows = await (await needStore(getStore)).restoreCopy();
  void tellOthers(rows, null);
  return rows.filter(({ deletedAt }) => deletedAt === 0).length;
}

/** Goes on without the second copy's marks; the copy itself is kept. */
export async function declineCopy(getStore: GetStore): Promise<void> {
  await (await needStore(getStore)).declineCopy();
}
