import type { WriteRequest } from '../../lib/messaging/protocol.ts';
import type { SenderOf } from '../../lib/messaging/senders.ts';
import type { CatalogueKeeper } from './keep-catalogue.ts';
import { type GetStore, needStore } from './lazy-store.ts';
import { ownsRow } from './owns-row.ts';
import { tellOthers } from './tell-others.ts';

/**
 * Writes what the marker or the popup asks for; resolves when it is on the disk.
 * @throws Error where the store cannot be opened, WriteRefused where the rows are not right or not the page's.
 */
export async function writeHighlights(
  getStore: GetStore,
  catalogue: CatalogueKeeper,
  request: WriteRequest,
  sender: SenderOf<'writeHighlights'>,
): Promise<void> {
  const store = await needStore(getStore);
  const rows = await store.write(request, ownsRow(sender));
  catalogue.refreshSoon();
  void tellOthers(rows, sender.kind === 'page' ? sender : null);
}
