import { fingerprintOf } from '../../lib/anchor/fingerprint.ts';
import { type Minted, mintLink } from '../../lib/link/mint-link.ts';
import { isShareId } from '../../lib/link/share-id.ts';
import type { LinkSettings, MintRequest } from '../../lib/messaging/protocol.ts';
import type { Highlight } from '../../lib/model.ts';

/** A link to these rows of one page, and the characters it was to fit into. */
export interface ComposedLink extends Minted {
  readonly budget: number;
}

/** Makes the link, as asked and as the reader has set. Touches nothing. */
export function composeLink(
  rows: readonly Highlight[],
  { budget: asked, reply, shareId, withNotes }: MintRequest,
  { budget: set, name }: LinkSettings,
): ComposedLink {
  const newest = newestOf(rows);
  const budget = asked ?? set;
  const marks = rows.map(({ ink, note, selectors, textDirective }) => {
    const { start, end } = selectors.position;
    return {
      mark: { start, length: end - start, ink, fingerprint: fingerprintOf(selectors) },
      textDirective,
      note,
    };
  });
  const parent = reply?.parent ?? answeredBy(rows);
  const { rawUrl: pageUrl, title } = newest;
  return { ...mintLink({ pageUrl, shareId, marks, withNotes, title, name, parent, budget }), budget };
}

/** The row that was made last: its address is the page's. */
export function newestOf(rows: readonly Highlight[]): Highlight {
  return rows.reduce((a, b) => (b.createdAt > a.createdAt ? b : a));
}

/** The link that the newest of the rows that came by one came by: whoever sends it on, answers it. */
function answeredBy(rows: readonly Highlight[]): string | null {
  const arrived = rows.filter(({ origin }) => origin !== null && isShareId(origin.shareId));
  return arrived.length === 0 ? null : (newestOf(arrived).origin?.shareId ?? null);
}
