import { TOP_FRAME } from '../../lib/messaging/frame-target.ts';
import type { PageSender } from '../../lib/messaging/senders.ts';

/**
 * The tab's address with its fragment directive, for the document that it is the address of: not for a frame, nor for
 * a page that the tab has left meanwhile, nor where the browser does not say.
 */
export function tabAddress({ frameId, tabUrl, url }: PageSender): string | null {
  if (frameId !== TOP_FRAME || tabUrl === null) return null;
  return withoutFragment(tabUrl) === withoutFragment(url) ? tabUrl.href : null;
}

function withoutFragment({ href }: URL): string {
  return href.replace(/#.*/s, '');
}
