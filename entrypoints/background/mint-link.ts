import { readFragmentDirective } from '../../lib/link/fragment-directive.ts';
import { decodePayload } from '../../lib/link/payload.ts';
import { isShareId } from '../../lib/link/share-id.ts';
import type { LinkSettings, MintedLink, MintRequest } from '../../lib/messaging/protocol.ts';
import type { SenderOf } from '../../lib/messaging/senders.ts';
import type { Highlight, Share } from '../../lib/model.ts';
import type { Store } from '../../lib/store/open-store.ts';
import { findShare, recordShare } from '../../lib/store/record-share.ts';
import { composeCopy } from './compose-copy.ts';
import { type ComposedLink, composeLink, newestOf } from './compose-link.ts';
import type { CopyText } from './copy-text.ts';
import { gatherRows } from './gather-rows.ts';
import { type GetStore, needStore } from './lazy-store.ts';

export interface MintParts {
  readonly getStore: GetStore;
  readonly copyText: CopyText;
  readonly readSettings: () => Promise<LinkSettings>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** What a link that was minted before says of itself. */
function describeLink(link: string, budget: number): ComposedLink {
  const { texts, snip } = readFragmentDirective(link);
  const count = snip === null ? 0 : decodePayload(snip.payload).declared;
  return { link, count, nativeCount: texts.length, notesLeftOut: false, budget };
}

/** The store, where the request has anything to do with it: what is nowhere stored needs no database. */
export async function storeFor({ getStore }: MintParts, { highlightIds, reply, shareId }: MintRequest) {
  if (![shareId, reply?.parent ?? shareId].every(isShareId))
    throw new Error('A link needs an id of letters and digits.');
  return highlightIds.length === 0 ? null : await needStore(getStore);
}

/** The record of a link to these rows; of those that are the reader's own it names the ids. */
export function shareOf(
  { link }: ComposedLink,
  rows: readonly Highlight[],
  { highlightIds: asked, shareId, withNotes }: MintRequest,
  createdAt: number,
): Share {
  const { pageKey, title } = newestOf(rows);
  const highlightIds = rows.map(({ id }) => id).filter((id) => asked.includes(id));
  return { id: shareId, pageKey, link, title, highlightIds, withNotes, isInAddress: false, createdAt };
}

async function mintOnce(
  parts: MintParts,
  store: Store | null,
  rows: readonly Highlight[],
  request: MintRequest,
  isPrivate: boolean,
): Promise<ComposedLink> {
  const settings = await parts.readSettings();
  const earlier = store === null ? null : await findShare(store.database, request.shareId);
  if (earlier !== null) {
    if (earlier.pageKey !== rows[0]?.pageKey) throw new Error('This link is of another site.');
    return describeLink(earlier.link, settings.budget);
  }
  const minted = composeLink(rows, request, settings);
  // The record would keep what the reader has not let us keep: marks that are not stored, and a private visit.
  if (store === null || request.unsaved.length > 0 || isPrivate) return minted;
  const share = await recordShare(store.database, shareOf(minted, rows, request, parts.now()));
  void store.noteLinks();
  return share.link === minted.link ? minted : describeLink(share.link, settings.budget);
}

/**
 * Mints a unique link to these marks, keeps a record of it, and copies it in the form asked for. The same share id asked twice
 * gives the same link and one record.
 * @throws Error where the marks are gone, not the sender's, or the store cannot be opened.
 */
export async function mintLink(
  parts: MintParts,
  request: MintRequest,
  sender: SenderOf<'mintLink'>,
): Promise<MintedLink> {
  const store = await storeFor(parts, request);
  const rows = await gatherRows(store, request, sender);
  const isPrivate = sender.kind === 'page' ? sender.isPrivate : request.isPrivate === true;
  const minted = await mintOnce(parts, store, rows, request, isPrivate);
  const copy = composeCopy(request.form, rows, minted.link, request.withNotes);
  return { ...minted, copied: copy !== null && (await parts.copyText(copy)) };
}

/** The link that `mintLink` would mint under a new id; nothing is recorded or copied. Throws as `mintLink`. */
export async function previewLink(
  parts: MintParts,
  request: MintRequest,
  sender: SenderOf<'previewLink'>,
): Promise<MintedLink> {
  const store = await storeFor(parts, request);
  const rows = await gatherRows(store, request, sender);
  return { ...composeLink(rows, request, await parts.readSettings()), copied: false };
}
