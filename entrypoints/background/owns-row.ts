import type { PageSender } from '../../lib/messaging/senders.ts';
import type { Highlight } from '../../lib/model.ts';
import { isSameSite } from './same-site.ts';

/** A page key (`lib/link/page-key.ts`) as an address: of a web page it begins with the host. */
function keyAddress(pageKey: string): string {
  return pageKey.startsWith('file:') ? pageKey : `http://${pageKey}`;
}

/** Whose rows a sender may read and write: a page those of its own host, our own documents all. */
export function ownsRow(sender: PageSender | { readonly kind: 'extension' }): (row: Highlight) => boolean {
  if (sender.kind === 'extension') return () => true;
  return ({ rawUrl, pageKey }) =>
    isSameSite(rawUrl, sender.url) && isSameSite(keyAddress(pageKey), sender.url);
}
