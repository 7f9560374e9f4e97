import { findHighlightFault } from '../../lib/check-highlight.ts';
import type { MintRequest } from '../../lib/messaging/protocol.ts';
import type { PageSender } from '../../lib/messaging/senders.ts';
import type { Highlight } from '../../lib/model.ts';
import type { Store } from '../../lib/store/open-store.ts';
import { readByIds } from '../../lib/store/read-highlights.ts';
import { ownsRow } from './owns-row.ts';

/** In the order in which a link carries them (`lib/link/mint-link.ts`), and always the same. */
function compareInLink(a: Highlight, b: Highlight): number {
  const first = a.selectors.position;
  const second = b.selectors.position;
  return first.start - second.start || first.end - second.end || (a.id < b.id ? -1 : 1);
}

/**
 * The rows to link to, stored ones, ones that are not stored, and another's that are answered, in the link's order.
 * @throws Error where they make no link.
 */
export async function gatherRows(
  store: Store | null,
  { highlightIds, reply, unsaved }: MintRequest,
  sender: PageSender | { readonly kind: 'extension' },
): Promise<Highlight[]> {
  const given = [...unsaved, ...(reply?.guests ?? [])];
  if (given.some((row) => findHighlightFault(row) !== null))
    throw new Error('There is a mark that is not right.');
  const stored = store === null ? [] : await readByIds(store.database, highlightIds);
  const known = new Set(stored.map(({ id }) => id));
  const rows = [...stored, ...given.filter(({ id }) => !known.has(id))];
  if (rows.length === 0) throw new Error('There is no mark to link to any more.');
  if (!rows.every(ownsRow(sender))) throw new Error('These marks belong to another site.');
  if (rows.some(({ pageKey }) => pageKey !== rows[0]?.pageKey)) throw new Error('A link is to one page.');
  return rows.sort(compareInLink);
}
