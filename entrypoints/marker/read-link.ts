import { describeTextDirective, readFragmentDirective } from '../../lib/link/fragment-directive.ts';
import { decodePayload } from '../../lib/link/payload.ts';
import { guestId } from '../../lib/link/share-id.ts';
import { unpackTexts } from '../../lib/link/unpack-texts.ts';
import type { PageState } from '../../lib/messaging/protocol.ts';
import type { LinkMark } from '../../lib/model.ts';

/** A snippet that came by a link and is not the reader's yet. */
export interface Guest {
  readonly id: string;
  /** The how-manieth of its link it is, from 0. */
  readonly ordinal: number;
  readonly mark: LinkMark;
  /** The sharer's note; '' where there is none. */
  readonly note: string;
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
  /** The sharer's name and the page's title; '' where the link does not carry them. */
  readonly name: string;
  readonly title: string;
  /** The link that this one answers; null where it answers none. */
  readonly parent: string | null;
  readonly trouble: PageState['linkTrouble'];
}

/** Reads the snippets an address carries; null where it carries nothing of Snipmark's. Never rejects. */
export async function readLink(address: string): Promise<ArrivedLink | null> {
  const { texts, snip } = readFragmentDirective(address);
  if (!snip) return null;
  const { status, marks, declared, parent, texts: packed } = decodePayload(snip.payload);
  const words = packed && (await unpackTexts(packed));
  // Directives are in the order of the snippets, but which have none is known only if all have one.
  const wordsOf = (ordinal: number) =>
    texts.length === declared ? describeTextDirective(texts[ordinal] ?? '') || null : null;
  const trouble = packed && !words ? 'damaged' : status;
  return {
    shareId: snip.shareId,
    guests: marks.map((mark, ordinal) => ({
      id: guestId(snip.shareId, ordinal),
      ordinal,
      mark,
      note: words?.notes[ordinal] ?? '',
      words: wordsOf(ordinal),
    })),
    declared,
    texts,
    name: words?.name ?? '',
    title: words?.title ?? '',
    parent,
    trouble: trouble === 'ok' ? null : trouble,
  };
}
