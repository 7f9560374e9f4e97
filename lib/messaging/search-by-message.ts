import type { Highlight } from '../model.ts';

/** What a document that cannot read the database asks for when it searches. */
export interface SearchRequest {
  readonly query: string;
  /** What is on these pages is listed first. */
  readonly pageKeys: readonly string[];
  /** How many highlights are read at most. */
  readonly limit: number;
}

/** What a search found. */
export interface SearchAnswer {
  /** The best of it, in order. */
  readonly rows: readonly Highlight[];
  /** How many there are in all. */
  readonly count: number;
  /** What is to be shown in bold. */
  readonly terms: { readonly words: readonly string[]; readonly phrases: readonly string[] };
  /** Nothing has the words as they were typed: the terms are what was looked for in their stead. */
  readonly isNear: boolean;
}
