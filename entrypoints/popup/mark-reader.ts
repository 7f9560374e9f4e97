import type { Highlight, OrphanSighting } from '../../lib/model.ts';
import type { FoundMarks } from '../../lib/store/search-marks.ts';

/** Stops following. */
export type Stop = () => void;

/** Marks of some pages, and which of them were missed on their pages when those were last seen. */
export interface PageRows {
  readonly rows: readonly Highlight[];
  readonly orphans: readonly OrphanSighting[];
}

/** The newest marks of other pages. */
export interface NewestRows {
  readonly rows: readonly Highlight[];
  /** There are more than were asked for. */
  readonly hasMore: boolean;
}

/** What is looked for: what is on these pages is listed first, and at most `limit` are read. */
export interface Wanted {
  readonly query: string;
  readonly pageKeys: readonly string[];
  readonly limit: number;
}

/** What was found of it. */
export interface FoundRows extends FoundMarks {
  readonly query: string;
  /** There are more than these, and no more are coming by themselves. */
  readonly hasMore: boolean;
  /** It is what was found so far: the count is that of these. */
  readonly isEarly: boolean;
}

/**
 * The library as this document can read it. Each `follow` calls back now and after every change, until it is
 * stopped; `onFailure` once, where reading fails.
 */
export interface MarkReader {
  followPages(pageKeys: readonly string[], onRows: (page: PageRows) => void, onFailure: () => void): Stop;
  followNewest(
    wanted: Omit<Wanted, 'query'>,
    onRows: (newest: NewestRows) => void,
    onFailure: () => void,
  ): Stop;
  followFound(wanted: Wanted, onFound: (found: FoundRows) => void, onFailure: () => void): Stop;
  /** Loads what a search needs, so that the first one is as quick as the next. */
  prepareSearch(): void;
  /** Every tag of a kept mark, in alphabetical order. */
  readTags(): Promise<readonly string[]>;
  /** Which of these marks are in the store, removed ones included. */
  findStored(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** It is not asked any more. */
  close(): void;
}

/** The reader, or why there is none. */
export type OpenedMarks =
  | { readonly state: 'ok'; readonly reader: MarkReader }
  | { readonly state: 'newer' | 'failed' };
