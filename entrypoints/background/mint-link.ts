import { fingerprintOf } from '../../lib/anchor/fingerprint.ts';
import { readFragmentDirective } from '../../lib/link/fragment-directive.ts';
import { mintLink as compose } from '../../lib/link/mint-link.ts';
import { decodePayload } from '../../lib/link/payload.ts';
import type { MintedLink, MintRequest } from '../../lib/messaging/protocol.ts';
import type { SenderOf } from '../../lib/messaging/senders.ts';
import type { Highlight, LinkMark } from '../../lib/model.ts';
import { findHighlightFault } from '../../lib/store/check-highlight.ts';
import type { Store } from '../../lib/store/open-store.ts';
import { readByIds } from '../../lib/store/read-highlights.ts';
import { findShare, recordShare } from '../../lib/store/record-share.ts';
import type { CopyText } from './copy-text.ts';
import { type GetStore, needStore } from './lazy-store.ts';
import { ownsRow } from './owns-row.ts';

export interface MintParts {
  readonly getStore: GetStore;
  readonly copyText: CopyText;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

type Minted = Omit<MintedLink, 'copied'>;

function toLinkMark({ selectors, ink, note }: Highlight): LinkMark {
  const { start, end } = selectors.position;
  const fingerprint = fingerprintOf(selectors);
  return { start, length: end - start, ink, fingerprint, note };
}

/** What a link that was minted before says of itself. */
function describeLink(link: string): Minted {
  const { texts, snip } = readFragmentDirective(link);
  return { link, count: snip === null ? 0 : decodePayload(snip.payload).declared, nativeCount: texts.length };
}

function composeLink(
  rows: readonly Highlight[],
  { shareId, withNotes }: MintRequest,
  newest: Highlight,
): Minted {
  const marks = rows.map((row) => ({ mark: toLinkMark(row), textDirective: row.textDirective }));
  return compose({ pageUrl: newest.rawUrl, shareId, marks, withNotes });
}

/** In the order in which a link carries them (`lib/link/mint-link.ts`). */
function compareInLink(a: Highlight, b: Highlight): number {
  const first = a.selectors.position;
  const second = b.selectors.position;
  return first.start - second.start || first.end - second.end;
}

/** The rows to link to, stored ones and not stored ones, in the link's order. @throws Error where they make no link. */
async function gatherRows(
  store: Store | null,
  { highlightIds, unsaved }: MintRequest,
  sender: SenderOf<'mintLink'>,
): Promise<Highlight[]> {
  if (unsaved.some((row) => findHighlightFault(row) !== null))
    throw new Error('There is a mark that is not right.');
  const stored = store === null ? [] : await readByIds(store.database, highlightIds);
  const known = new Set(stored.map(({ id }) => id));
  const rows = [...stored, ...unsaved.filter(({ id }) => !known.has(id))];
  if (rows.length === 0) throw new Error('There is no mark to link to any more.');
  if (!rows.every(ownsRow(sender))) throw new Error('These marks belong to another site.');
  if (rows.some(({ pageKey }) => pageKey !== rows[0]?.pageKey)) throw new Error('A link is to one page.');
  return rows.sort(compareInLink);
}

/** Letters and digits only: other characters are cut from links by chat programs (`lib/link/share-id.ts`). */
const SHARE_ID = /^[A-Za-z0-9]{1,32}$/;

async function mintOnce(
  parts: MintParts,
  request: MintRequest,
  sender: SenderOf<'mintLink'>,
): Promise<Minted> {
  if (!SHARE_ID.test(request.shareId)) throw new Error('A link needs an id of letters and digits.');
  // What is nowhere stored leaves no record, and needs no database.
  const store = request.highlightIds.length === 0 ? null : await needStore(parts.getStore);
  const rows = await gatherRows(store, request, sender);
  const earlier = store === null ? null : await findShare(store.database, request.shareId);
  if (earlier !== null) {
    if (earlier.pageKey !== rows[0]?.pageKey) throw new Error('This link is of another site.');
    return describeLink(earlier.link);
  }
  const newest = rows.reduce((a, b) => (b.createdAt > a.createdAt ? b : a));
  const minted = composeLink(rows, request, newest);
  // The record would keep what the reader has not let us keep: the words of marks that are not stored.
  if (store === null || request.unsaved.length > 0) return minted;
  const { pageKey, title } = newest;
  const share = await recordShare(store.database, {
    id: request.shareId,
    pageKey,
    link: minted.link,
    title,
    highlightIds: rows.map(({ id }) => id),
    withNotes: request.withNotes,
    createdAt: parts.now(),
  });
  return share.link === minted.link ? minted : describeLink(share.link);
}

/**
 * Mints a unique link to these marks, keeps a record of it, and copies it. The same share id asked twice
 * gives the same link and one record.
 * @throws Error where the marks are gone, not the sender's, or the store cannot be opened.
 */
export async function mintLink(
  parts: MintParts,
  request: MintRequest,
  sender: SenderOf<'mintLink'>,
): Promise<MintedLink> {
  const minted = await mintOnce(parts, request, sender);
  return { ...minted, copied: await parts.copyText(minted.link) };
}
