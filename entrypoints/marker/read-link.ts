import { attributeQuotes } from '../../lib/anchor/attribute-quotes.ts';
import { describeTextDirective, readFragmentDirective } from '../../lib/link/fragment-directive.ts';
import { type DecodedPayload, decodePayload } from '../../lib/link/payload.ts';
import { oneLine } from '../../lib/link/plain-lines.ts';
import { parseTextDirective } from '../../lib/link/text-directive-value.ts';
import { unpackTexts } from '../../lib/link/unpack-texts.ts';
import type { PageState } from '../../lib/messaging/protocol.ts';
import { INKS, type Ink, type LinkMark } from '../../lib/model.ts';
import { shorten } from './shorten.ts';

/** A snippet that came by a link and is not kept yet. */
export interface Guest {
  /** The how-manieth of its link it is, from 0. */
  readonly ordinal: number;
  readonly ink: Ink;
  /** The sharer's note; '' where there is none. */
  readonly note: string;
  /** What the snippet said, where the link holds its words. */
  readonly said: string | null;
}

/** A link of Snipmark's as it arrived. */
export interface SnipLink {
  readonly shareId: string;
  readonly guests: readonly Guest[];
  /** What finds the guests again, in their order. */
  readonly marks: readonly LinkMark[];
  /** How many snippets the link was made with; 0 where that is not known. */
  readonly declared: number;
  /** The values of the `text=` directives that stand beside. */
  readonly texts: readonly string[];
  /** The sharer's name; '' where the link does not carry it. */
  readonly name: string;
  /** The link that this one answers; null where it answers none. */
  readonly parent: string | null;
  readonly trouble: PageState['linkTrouble'];
}

/** A link of the browser's own kind, without Snipmark's directive. */
export interface NativeLink {
  readonly shareId: null;
  readonly guests: readonly Guest[];
  readonly texts: readonly string[];
  readonly name: '';
  readonly trouble: null;
}

export type ArrivedLink = SnipLink | NativeLink;

/** The most text directives of a link of the browser's own kind that are offered to be kept. */
const MOST_NATIVE = 100;

/** Reads the snippets an address carries; null where it carries none. Never throws. */
export function readLink(address: string): ArrivedLink | null {
  const { texts, snip } = readFragmentDirective(address);
  if (!snip) return texts.length === 0 ? null : readNative(texts.slice(0, MOST_NATIVE));
  const { status, marks, declared, parent, texts: packed } = decodePayload(snip.payload);
  const words = packed && unpackTexts(packed);
  const saidOf = attributeQuotes(marks, texts.map(quoteOf), declared);
  return {
    shareId: snip.shareId,
    guests: marks.map(({ ink }, ordinal) => {
      return {
        ordinal,
        ink,
        note: words?.notes[ordinal] ?? '',
        said: sayWords(texts[saidOf[ordinal] ?? -1]),
      };
    }),
    marks,
    declared,
    texts,
    name: oneLine(words?.name ?? ''),
    parent,
    trouble: troubleOf(packed && !words ? 'damaged' : status, marks.length > 0 && marks.length === declared),
  };
}

function quoteOf(value: string) {
  return parseTextDirective(value) ?? { start: '', end: '' };
}

/** What was marked, as this directive says it, so much of it as is shown. */
function sayWords(textDirective: string | undefined): string | null {
  return textDirective === undefined ? null : shorten(describeTextDirective(textDirective)) || null;
}

function troubleOf(status: DecodedPayload['status'], isComplete: boolean): SnipLink['trouble'] {
  if (status === 'ok') return null;
  return isComplete ? 'notes-lost' : status;
}

function readNative(texts: readonly string[]): NativeLink {
  const guests = texts.map((text, ordinal) => {
    return { ordinal, ink: INKS[0], note: '', said: sayWords(text) };
  });
  return { shareId: null, guests, texts, name: '', trouble: null };
}
