import { TOP_FRAME } from '../../lib/messaging/frame-target.ts';
import type { WriteRequest } from '../../lib/messaging/protocol.ts';
import type { SenderOf } from '../../lib/messaging/senders.ts';
import type { Store } from '../../lib/store/open-store.ts';
import { countPage } from '../../lib/store/read-highlights.ts';
import type { CatalogueKeeper } from './keep-catalogue.ts';
import { type GetStore, needStore } from './lazy-store.ts';
import { ownsRow } from './owns-row.ts';
import { tellOthers } from './tell-others.ts';

export interface WriteParts {
  readonly getStore: GetStore;
  readonly catalogue: CatalogueKeeper;
  /** Shows on a tab's button how many marks its page has. */
  readonly showBadge: (tabId: number, count: number) => Promise<void>;
}

/**
 * Writes what the marker, the popup or the library asks for; resolves when it is on the disk.
 * @throws Error where the store cannot be opened, WriteRefused where the rows are not right or not the page's.
 */
export async function writeHighlights(
  { getStore, catalogue, showBadge }: WriteParts,
  request: WriteRequest,
  sender: SenderOf<'writeHighlights'>,
): Promise<void> {
  const store = await needStore(getStore);
  const rows = await store.write(request, ownsRow(sender));
  catalogue.refreshSoon();
  const isPage = sender.kind === 'page';
  void tellOthers(rows, isPage ? sender : null);
  const [row] = rows;
  // Whoever is told of the change opens its page again; the sender does not.
  if (isPage && sender.frameId === TOP_FRAME && row)
    void recount(store, sender.tabId, row.pageKey, showBadge);
}

async function recount(
  { database }: Store,
  tabId: number,
  pageKey: string,
  showBadge: WriteParts['showBadge'],
): Promise<void> {
  await showBadge(tabId, await countPage(database, pageKey)).catch(() => undefined);
}
