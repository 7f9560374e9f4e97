import { describeTextDirective, readFragmentDirective } from '../../lib/link/fragment-directive.ts';
import { decodePayload } from '../../lib/link/payload.ts';
import { guestId } from '../../lib/link/share-id.ts';
import type { PageState } from '../../lib/messaging/protocol.ts';
import type { LinkMark } from '../../lib/model.ts';

/** A snippet that came by a link and is not the reader's yet. */
export interface Guest {
  readonly id: string;
  /** The how-manieth of its link it is, from 0. */
  readonly ordinal: number;
  readonly mark: LinkMark;
  /** What the snippet said, where the link holds its words. */
  readonly words: string | null;
}

/** What a link brought. */
export interface ArrivedLink {
  readonly shareId: string;
  readonly guests: readonly Guest[];
  /** How many snippets the link says it holds; more than `guests` where it was cut. */
  readonly declared: number;
  /** The values of the `text=` directives that stand beside. */
  readonly texts: readonly string[];
  readonly trouble: PageState['linkTrouble'];
}

/** Reads the snippets an address carries; null where it carries nothing of Snipmark's. Never throws. */
export function readLink(address: string): ArrivedLink | null {
  const { texts, snip } = readFragmentDirective(address);
  if (!snip) return null;
  const { status, marks, declared } = decodePayload(snip.payload);
  // Directives are in the order of the snippets, but which have none is known only if all have one.
  const wordsOf = (ordinal: number) =>
    texts.length === declared ? describeTextDirective(texts[ordinal] ?? '') || null : null;
  return {
    shareId: snip.shareId,
    guests: marks.map((mark, ordinal) => ({
      id: guestId(snip.shareId, ordinal),
      ordinal,
      mark,
      words: wordsOf(ordinal),
    })),
    declared,
    texts,
    trouble: status === 'ok' ? null : status,
  };
}
