import type { Highlight } from '../model.ts';

/** The page of an entry, as its newest mark has it. */
export interface CataloguePage {
  readonly pageKey: string;
  /** Trimmed; may be empty. */
  readonly title: string;
  /** The host's name without `www.`; empty where the address has none. */
  readonly host: string;
  /** `rawUrl` of the mark. */
  readonly url: string;
}

/**
 * What the library knows of one kept mark without reading its row: enough to list, filter, sort and count. Made
 * of a highlight and of nothing else, so that it can be made again at any time.
 */
export interface CatalogueEntry {
  readonly id: string;
  readonly page: CataloguePage;
  readonly ink: Highlight['ink'];
  readonly tags: readonly string[];
  readonly hasNote: boolean;
  /** It came by a link. */
  readonly isReceived: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Where it starts and ends in its page's normalised text: its place in reading order. */
  readonly start: number;
  readonly end: number;
}

/** What a search looks into, folded (`fold.ts`): lines of quote, note and tags; and of the page, title and address. */
export interface SearchableText {
  readonly mark: string;
  readonly page: string;
}
