/**
 * The records Snipmark keeps, in the words of the W3C Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/). This file imports nothing.
 *
 * Offsets are counted in the page's *normalised text*: its UTF-16 code units with white
 * space, soft hyphens and zero-width characters left out (see `lib/anchor/normalise.ts`).
 * Times are milliseconds since the epoch.
 */

/**
 * Times of records are before this: the year 9999, the last that calendars write with four digits. What says a later one
 * comes from a broken file, and no date could be shown for it.
 */
export const END_OF_TIME = Date.UTC(9999, 0);

/** The five inks of a mark, by name; what they look like is decided in `lib/page/inks.ts`. */
export const INKS = ['sun', 'leaf', 'sky', 'rose', 'violet'] as const;
export type Ink = (typeof INKS)[number];

/** What the reader calls the inks; '' for the usual name. */
export type InkNames = Readonly<Record<Ink, string>>;

/** The most characters (UTF-16) that a name of the reader's own has: it stands in a button's hint. */
export const MOST_INK_NAME = 30;

/** No ink has a name of the reader's own. */
export const USUAL_INK_NAMES: InkNames = { sun: '', leaf: '', sky: '', rose: '', violet: '' };

/** Where an element is: child-element indices from the root, joined by '/'; 's' steps into a shadow root. */
export type ElementPath = string;

/** A point in the page: an element and the number of normalised characters of its text before the point. */
export interface PathPoint {
  readonly path: ElementPath;
  readonly offset: number;
}

/** W3C RangeSelector, its two ends given as paths. Survives text nodes being split or joined. */
export interface RangeSelector {
  readonly type: 'RangeSelector';
  readonly start: PathPoint;
  readonly end: PathPoint;
}

/** W3C TextQuoteSelector. `exact`, `prefix` and `suffix` are readable: white space collapsed, not removed. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** W3C TextPositionSelector: UTF-16 offsets in the page's normalised text, end exclusive. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** Words that stood only once on a page, and where: counted from a quote's start, in normalised text. */
export interface Landmark {
  readonly words: string;
  readonly offset: number;
}

/** What told a quote from everything else on its page when it was described (`lib/anchor/choose-context.ts`). */
export interface Distinction {
  /** In how many places the quote stood, and which of them it was (from 0); 0 places where there were too many to count. */
  readonly places: number;
  readonly place: number;
  /** How many code units of the prefix, and of the suffix, another of these places shared at the most. */
  readonly sharedBefore: number;
  readonly sharedAfter: number;
  /**
   * Which windows of the prefix and of the suffix stood nowhere else, counted from the quote outwards, 0 next to
   * it (`lib/anchor/window.ts`).
   */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Which windows of the quote itself stood nowhere else, of those that are looked for (`lib/anchor/quote-windows.ts`). */
  readonly within: readonly number[];
  /** The quote with all of its kept context stood nowhere else. */
  readonly whole: boolean;
  /** Where that was not so: the nearest words on each side that stood nowhere else. */
  readonly landmarks: readonly Landmark[];
  /** Length of the page's normalised text, in UTF-16 code units. */
  readonly textLength: number;
}

/** Everything that is kept to find a highlight again. */
export interface Selectors {
  readonly range: RangeSelector | null;
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector;
  /** Null where it is not known: the quote was described by another program. */
  readonly distinction: Distinction | null;
}

/** Which link a highlight came by, and the how-manieth of its snippets it was (from 0). */
export interface ShareOrigin {
  readonly shareId: string;
  readonly ordinal: number;
}

/** One mark: a highlight on a page, with what is needed to find it, show it and share it. */
export interface Highlight {
  readonly id: string;
  /** The page's identity, and the version of the rule that made it (`lib/link/page-key.ts`). */
  readonly pageKey: string;
  readonly pageKeyVersion: number;
  /** The address the reader was at, without a fragment directive. */
  readonly rawUrl: string;
  /** The address the page calls its own, or that of its original; null where it names none that can be believed. */
  readonly canonicalUrl: string | null;
  readonly title: string;
  readonly selectors: Selectors;
  /** The version of the normalisation that the selectors' offsets were counted in. */
  readonly normalisation: number;
  /** The marked words as a reader would copy them. */
  readonly quote: string;
  /** `text=` directive value that browsers without Snipmark resolve to the quote; null where there is none. */
  readonly textDirective: string | null;
  readonly ink: Ink;
  readonly note: string;
  readonly tags: readonly string[];
  readonly createdAt: number;
  readonly updatedAt: number;
  /** When it was removed; 0 while it is kept. Removed rows stay, so that a removal can be undone. */
  readonly deletedAt: number;
  readonly origin: ShareOrigin | null;
}

/** What was seen when the words of a mark were looked for on its page and were not there: it is an orphan. */
export interface OrphanSighting {
  /** The highlight's id. */
  readonly id: string;
  /** When they were missed for the first time since they were last seen. */
  readonly since: number;
  /** What the page said in their place then, as a reader would copy it; '' where nothing tells what their place is. */
  readonly says: string;
}

/** What a page saw of its marks: whose words are not there, and whose are again. */
export interface PageSightings {
  /** With what the page says in their place; '' where nothing tells. */
  readonly missing: readonly { readonly id: string; readonly says: string }[];
  readonly found: readonly string[];
}

/** The record of a minted link. */
export interface Share {
  readonly id: string;
  readonly pageKey: string;
  readonly link: string;
  readonly title: string;
  readonly highlightIds: readonly string[];
  readonly withNotes: boolean;
  /** It is the one that the page's address bar holds, and changes with the marks; others never change. */
  readonly isInAddress: boolean;
  readonly createdAt: number;
}

/** What a page says of itself; the input of its identity. */
export interface PageFacts {
  /** The address in the address bar. */
  readonly rawUrl: string;
  /** href of `<link rel=canonical>`, resolved; null where there is none. */
  readonly canonicalUrl: string | null;
  /** The address a printable version names as its original; null elsewhere. */
  readonly originalUrl: string | null;
  readonly title: string;
}

/** A page's identity: what it is filed under. */
export interface PageIdentity {
  readonly key: string;
  readonly version: number;
}

/** One mark as a link carries it: no words. */
export interface LinkMark {
  /** Offset in normalised text, and length, both in UTF-16 code units. */
  readonly start: number;
  readonly length: number;
  readonly ink: Ink;
  readonly fingerprint: Fingerprint;
}

/** A snippet that came by a link, and what the page it opened says of it. */
export interface ArrivedSnippet {
  /** The how-manieth of its link it is, from 0. */
  readonly ordinal: number;
  readonly ink: Ink;
  /** The sharer's note; '' where there is none. */
  readonly note: string;
  /**
   * 'here': the words that were marked; 'changed': its place, but other words; 'gone': not on the page; 'yours': on
   * the page, and the reader's own mark already.
   */
  readonly state: 'here' | 'changed' | 'gone' | 'yours';
  /** What the page says there now; '' where it is gone. */
  readonly words: string;
  /** What was marked, where the link says it. */
  readonly said: string | null;
}

/** What came of keeping snippets of a link. */
export interface KeptCount {
  /** How many are on the disk. */
  readonly kept: number;
  /** How many are on the page as the reader's own and wait to be stored: in private windows for a yes, else for the store. */
  readonly waiting: number;
}

/** The words a link carries, each only if the sharer asked for it; '' where it carries none. */
export interface LinkTexts {
  /** The page's title. */
  readonly title: string;
  /** The sharer's name. */
  readonly name: string;
  /** The marks' notes, in the order of the marks; as many as there are marks, or fewer. */
  readonly notes: readonly string[];
}

/**
 * What a link carries of a snippet's words: hashes by which it is found again (`lib/anchor/fingerprint.ts`), packed.
 */
export interface Fingerprint {
  /** Five bits: what of it told the quote from everything else on its page. */
  readonly tells: number;
  /** As many bytes as `fingerprintSize` says. */
  readonly hashes: readonly number[];
}

/** Bytes of the hashes of a quote of this length, in UTF-16 code units: long ones are known by windows alone. */
export function fingerprintSize(length: number): number {
  return length < 48 ? 12 : 11;
}

/**
 * What stands between two pieces of a page's shown text that no search is sure to run across; white space that all
 * browsers search as one is ' '. Shown text holds these characters for nothing else.
 */
export const EDGES = {
  /** A block begins or ends: no browser finds words across it. */
  block: '\n',
  /** Some find words across it as if it were a space, others find none. */
  spaced: '\f',
  /** Some find words across it as if there were nothing, others find none. */
  tight: '\v',
} as const;

/** A page's text as browsers search it, twice: they differ in what else they search than what is shown. */
export interface ShownTexts {
  /** What every browser searches. */
  readonly sure: string;
  /** That and all that some browsers search too. */
  readonly all: string;
}

/** A piece of both texts, in UTF-16 offsets of each, end exclusive. */
export interface ShownSpan {
  readonly sure: { readonly start: number; readonly end: number };
  readonly all: { readonly start: number; readonly end: number };
}
