import type { PageSender } from '../../lib/messaging/senders.ts';

/** The host names that Snipmark can be switched off by for this document: its own, and last its tab's, where that is another. */
export function sitesHere({ url, tabUrl }: PageSender): string[] {
  const own = url.hostname;
  const tab = tabUrl?.hostname ?? own;
  return tab === own ? [own] : [own, tab];
}
