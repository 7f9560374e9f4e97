import type { CataloguePage } from './catalogue-entry.ts';

/**
 * All marks of some pages, in columns: the form in which they are kept. One record for many marks is read many
 * times as fast as a record for each.
 */
export interface CatalogueColumns {
  readonly ids: readonly string[];
  /** Numbers of inks, as in `INKS`. */
  readonly inks: Uint8Array;
  /** NOTED and RECEIVED. */
  readonly flags: Uint8Array;
  readonly createdAt: Float64Array;
  readonly updatedAt: Float64Array;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly pages: readonly CataloguePage[];
  /** Which of `pages` each mark is on. */
  readonly pageOf: Uint32Array;
  readonly tags: readonly string[];
  /** Which of `tags` the marks have, one mark after the other, and where each mark's end. */
  readonly tagNumbers: Uint32Array;
  readonly tagEnds: Uint32Array;
}

/**
 * The folded texts of the same marks and pages, each ended by U+0000, and the offsets of these ends. The first marks
 * are those without a character beyond Latin-1: engines keep a string in one byte a character if all of it is so.
 */
export interface CatalogueTexts {
  readonly marks: string;
  readonly markEnds: Uint32Array;
  /** Of all other marks, which follow in the columns. */
  readonly wideMarks: string;
  readonly wideMarkEnds: Uint32Array;
  readonly pages: string;
  readonly pageEnds: Uint32Array;
}

/** One bucket as a whole. */
export interface CatalogueBucket {
  readonly columns: CatalogueColumns;
  readonly texts: CatalogueTexts;
}

/** Bits of `flags`: it has a note; it came by a link. */
export const NOTED = 1;
export const RECEIVED = 2;
