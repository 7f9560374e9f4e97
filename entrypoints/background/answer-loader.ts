import { TOP_FRAME } from '../../lib/messaging/frame-target.ts';
import { readOff } from '../../lib/messaging/read-off.ts';
import type { PageSender } from '../../lib/messaging/senders.ts';
import { injectMarker } from './inject-marker.ts';
import type { GetStore } from './lazy-store.ts';
import { sitesHere } from './sites-here.ts';

/**
 * Puts the marker in, as the loader asks, who has looked whether Snipmark is off on its own site. In a frame it
 * may be off with the page around it, of which the loader is not told.
 */
export async function answerLoader(getStore: GetStore, sender: PageSender): Promise<void> {
  if (sender.frameId !== TOP_FRAME) {
    const { sites } = await readOff();
    if (sitesHere(sender).some((site) => sites.includes(site))) return;
  }
  // The marker will ask what is marked: the database is open by then.
  getStore();
  await injectMarker(sender);
}
