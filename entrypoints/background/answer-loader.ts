import { MAY_HOLD_LINK } from '../../lib/link/may-hold-link.ts';
import { TOP_FRAME } from '../../lib/messaging/frame-target.ts';
import { readOff } from '../../lib/messaging/read-off.ts';
import type { PageSender } from '../../lib/messaging/senders.ts';
import { injectMarker } from './inject-marker.ts';
import type { GetStore } from './lazy-store.ts';
import { sitesHere } from './sites-here.ts';
import { tabAddress } from './tab-address.ts';

/**
 * Puts the marker in, as the loader asks, who has looked whether Snipmark is off on its own site. In a frame it
 * may be off with the page around it, of which the loader is not told.
 *
 * @param ifLinked only where the tab's address carries a link
 */
export async function answerLoader(getStore: GetStore, ifLinked: boolean, sender: PageSender): Promise<void> {
  if (ifLinked && !MAY_HOLD_LINK.test(tabAddress(sender) ?? '')) return;
  if (sender.frameId !== TOP_FRAME) {
    const { sites } = await readOff();
    if (sitesHere(sender).some((site) => sites.includes(site))) return;
  }
  // The marker will ask what is marked: the database is open by then.
  getStore();
  await injectMarker(sender);
}
