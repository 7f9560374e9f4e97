import type { MintedLink, MintRequest } from '../../lib/messaging/protocol.ts';
import type { SenderOf } from '../../lib/messaging/senders.ts';
import { readShares, replaceShare } from '../../lib/store/record-share.ts';
import { composeLink } from './compose-link.ts';
import { gatherRows } from './gather-rows.ts';
import { type MintParts, shareOf, storeFor } from './mint-link.ts';

/**
 * The link for the address bar of the page whose marks these are. A page has one, under one id for good, whose
 * record is brought up to date; for what is nowhere stored it is the id asked for, without a record.
 * Throws as `mintLink`.
 */
export async function keepAddressLink(
  parts: MintParts,
  request: MintRequest,
  sender: SenderOf<'keepAddressLink'>,
): Promise<MintedLink> {
  const store = await storeFor(parts, request);
  const rows = await gatherRows(store, request, sender);
  const shares = store === null ? [] : await readShares(store.database, rows[0]?.pageKey ?? '');
  const shareId = shares.find(({ isInAddress }) => isInAddress)?.id ?? request.shareId;
  const kept = { ...request, shareId };
  // It stands on every page with marks, for the page to read: the name goes only with links that are given away.
  const minted = composeLink(rows, kept, { ...(await parts.readSettings()), name: '' });
  // A private window leaves no trace of itself.
  if (store !== null && request.unsaved.length === 0 && !sender.isPrivate) {
    await replaceShare(store.database, { ...shareOf(minted, rows, kept, parts.now()), isInAddress: true });
    void store.noteLinks();
  }
  return { ...minted, copied: false };
}
