import { MAY_HOLD_LINK } from '../../lib/link/may-hold-link.ts';
import { sendMessage } from '../../lib/messaging/messaging.ts';
import type { Handoff } from '../../lib/page/handoff.ts';
import { isTopDocument } from '../../lib/page/own-address.ts';

/**
 * Notes the address and the link that the document was opened by, where only the background knows them: what has no
 * origin of its own (a policy of `sandbox`) has no history, and `location` tells nothing of a fragment directive.
 */
export async function learnAddress(handoff: Handoff): Promise<void> {
  if (navigation.currentEntry || !isTopDocument()) return;
  const address = await sendMessage('tabAddress', undefined).catch(() => null);
  if (address === null) return;
  handoff.address = address;
  if (MAY_HOLD_LINK.test(address)) handoff.link = address;
}
