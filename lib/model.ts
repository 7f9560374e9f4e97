/**
 * The records Snipmark keeps, in the words of the W3C Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/). This file imports nothing.
 *
 * Offsets are counted in the page's *normalised text*: its UTF-16 code units with white
 * space, soft hyphens and zero-width characters left out (see `lib/anchor/normalise.ts`).
 * Times are milliseconds since the epoch.
 */

/** The five inks of a mark, by name; what they look like is decided in `lib/page/inks.ts`. */
export const INKS = ['sun', 'leaf', 'sky', 'rose', 'violet'] as const;
export type Ink = (typeof INKS)[number];

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

/** Everything that is kept to find a highlight again. */
export interface Selectors {
  readonly range: RangeSelector | null;
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector;
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

/** The record of a minted link. */
export interface Share {
  readonly id: string;
  readonly pageKey: string;
  readonly link: string;
  readonly title: string;
  readonly highlightIds: readonly string[];
  readonly withNotes: boolean;
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

/** One mark as a link carries it: no words but the reader's own note, and that only when ticked in. */
export interface LinkMark {
  /** Offset in normalised text, and length, both in UTF-16 code units. */
  readonly start: number;
  readonly length: number;
  readonly ink: Ink;
  readonly fingerprint: Fingerprint;
  readonly note: string;
}

/** Hashes that let a snippet be found again without its words (`lib/anchor/fingerprint.ts`). Unsigned. */
export interface Fingerprint {
  /** 32 bits of the whole normalised quote. */
  readonly quote: number;
  /** 16 bits of up to 12 normalised characters before and after; 0 where the page ends. */
  readonly before: number;
  readonly after: number;
}
