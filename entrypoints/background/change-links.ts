import type { SnipmarkDatabase } from '../../lib/store/schema.ts';
import { type GetStore, needStore } from './lazy-store.ts';

/** Changes what is on record of links, and has that copied. @throws Error where the store cannot be opened */
export async function changeLinks(
  getStore: GetStore,
  change: (database: SnipmarkDatabase) => Promise<void>,
): Promise<void> {
  const store = await needStore(getStore);
  await change(store.database);
  await store.noteLinks();
}
