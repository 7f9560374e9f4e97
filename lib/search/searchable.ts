import type { CatalogueEntry } from './catalogue-entry.ts';

/** Bits of `SearchableMarks.traits`. */
export const TRAITS = { hasNote: 1, isReceived: 2 } as const;

/**
 * All marks as a search sees them, in columns; what is at one place of one column is of the same mark. Places
 * are only good for this one object: another catalogue of the same marks may have them in another order.
 */
export interface SearchableMarks {
  /** How many marks there are; places are 0 to size - 1. */
  readonly size: number;
  /** Everything of one mark; made when it is asked for. */
  entry(place: number): CatalogueEntry;
  idOf(place: number): string;
  /** Numbers of inks, as in `INKS`. */
  readonly inks: Uint8Array;
  /** Sums of `TRAITS`. */
  readonly traits: Uint8Array;
  readonly createdAt: Float64Array;
  /** All places, the newest mark first; those made at the same time in ascending order (`newestFirst`). */
  readonly newest: Uint32Array;
  /** Where each starts and ends in its page's normalised text. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Which of `pages` each mark is on. */
  readonly pageOf: Uint32Array;
  readonly pages: readonly { readonly pageKey: string; readonly host: string }[];
  /** All tags, each once; and which of them each mark has: `tagNumbers` from `tagFrom[place]` to `tagFrom[place + 1]`. */
  readonly tags: readonly string[];
  readonly tagFrom: Uint32Array;
  readonly tagNumbers: Uint32Array;
  /** The folded texts, in pieces of many marks each; null until they are loaded. */
  readonly texts: readonly TextPiece[] | null;
}

/**
 * Folded texts of marks and pages, each ended by U+0000, which no folded text holds. A search runs over whole strings
 * and asks then whose text it is in.
 */
export interface TextPiece {
  readonly marks: string;
  /** Where each mark's text ends in `marks` (offset of its U+0000), ascending; and which place it is of. */
  readonly markEnds: Uint32Array;
  readonly markPlaces: Uint32Array;
  readonly pages: string;
  readonly pageEnds: Uint32Array;
  /** Which of `pages` each page's text is of. */
  readonly pageNumbers: Uint32Array;
}

/** The places of these times, the latest first; of the same time in ascending order. */
export function newestFirst(createdAt: Float64Array): Uint32Array {
  return Uint32Array.from(createdAt.keys()).sort(
    (a, b) => (createdAt[b] ?? 0) - (createdAt[a] ?? 0) || a - b,
  );
}
