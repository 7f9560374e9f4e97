import type { PageSender } from '../../lib/messaging/senders.ts';
import type { PageSightings } from '../../lib/model.ts';
import { noteSightings as note } from '../../lib/store/orphan-sightings.ts';
import { type GetStore, needStore } from './lazy-store.ts';
import { ownsRow } from './owns-row.ts';

/** Notes which of a page's marks are orphans, as far as they are its own. A private visit leaves no trace. */
export async function noteSightings(
  getStore: GetStore,
  sightings: PageSightings,
  sender: PageSender,
  now: number,
): Promise<void> {
  if (sender.isPrivate) return;
  const { database } = await needStore(getStore);
  await note(database, sightings, now, ownsRow(sender));
}
