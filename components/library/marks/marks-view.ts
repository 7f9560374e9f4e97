import type { Highlight, Ink, OrphanSighting } from '../../../lib/model.ts';
import type { CatalogueEntry } from '../../../lib/search/catalogue-entry.ts';
import type { Facets } from '../../../lib/search/count-facets.ts';
import type { MarkOrder } from '../../../lib/search/order-places.ts';
import type { Query } from '../../../lib/search/query.ts';
import type { LibraryHealth } from '../library-view.ts';
import type { MarkFilters } from './mark-filters.ts';
import type { MarksPlace } from './marks-address.ts';

/** The list as a whole; its rows are made as they come into sight. */
export interface ListView {
  readonly size: number;
  /** The id at each index. Made when it is first asked for. */
  readonly ids: readonly string[];
  /** Null where there is none. */
  readonly idAt: (index: number) => string | null;
  /** -1 where it is not in the list. */
  readonly indexOf: (id: string) => number;
  /** A number that is the mark's own, in every list. */
  readonly keyAt: (index: number) => number;
  readonly rowAt: (index: number) => RowView;
}

/** One mark of the list. */
export interface RowView {
  readonly entry: CatalogueEntry;
  /** Null until its row is read. */
  readonly highlight: Highlight | null;
  readonly orphan: OrphanSighting | null;
  readonly isSelected: boolean;
  /** What is being edited of it. */
  readonly editing: 'note' | 'tags' | null;
  /** It is the first of its page: how many of the page's marks the list has; else null. In one stream it always is null. */
  readonly pageCount: number | null;
  /** It says itself what page it is on. */
  readonly saysPage: boolean;
}

/** What can be filtered by, counted; sites and inks as if none of their kind were chosen. */
export interface RailView {
  readonly sites: Facets['sites'];
  readonly inks: Facets['inks'];
  readonly tags: Facets['tags'];
  readonly flags: Facets['flags'];
  /** When the marks were made that meet everything but the dates. */
  readonly days: Facets['days'];
}

/** Everything the screen shows. */
export interface MarksView {
  readonly place: MarksPlace;
  readonly health: LibraryHealth | null;
  /** How many marks the library has; null while it is being read. */
  readonly total: number | null;
  /** Words are being searched for, and what is shown is from before. */
  readonly isSearching: boolean;
  readonly list: ListView;
  readonly order: MarkOrder;
  /** What the marks answer: these words are shown bold. */
  readonly query: Query;
  readonly respelled: ReadonlyMap<string, string>;
  readonly selected: ReadonlySet<string>;
  /** Null until it is counted. */
  readonly rail: RailView | null;
  readonly allTags: readonly string[];
  readonly inkNames: Readonly<Record<Ink, string>>;
  /** Milliseconds since the epoch. */
  readonly today: number;
  /** The rows of the page whose digest is asked for, in reading order; null until they are read, or where none is. */
  readonly digest: readonly Highlight[] | null;
}

/** What the reader can ask for. */
export interface MarksActions {
  readonly search: (text: string) => void;
  readonly filter: (filters: MarkFilters) => void;
  readonly sort: (order: MarkOrder) => void;
  readonly group: (byPage: boolean) => void;
  /** Takes away search and filters. */
  readonly clear: () => void;
  /** Selects or unselects the one; with `range`, selects all from the last one that was selected to this. */
  readonly select: (id: string, range: boolean) => void;
  readonly selectAll: () => void;
  readonly selectNone: () => void;
  /** These rows are in sight. */
  readonly see: (indexes: readonly number[]) => void;
  readonly open: (id: string) => void;
  readonly colour: (ids: readonly string[], ink: Ink) => void;
  readonly addTag: (ids: readonly string[], tag: string) => void;
  readonly removeTag: (ids: readonly string[], tag: string) => void;
  readonly remove: (ids: readonly string[]) => void;
  readonly copyLink: (ids: readonly string[]) => void;
  readonly edit: (id: string, what: 'note' | 'tags' | null) => void;
  readonly writeNote: (id: string, note: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly print: () => void;
  readonly tryAgain: () => void;
  readonly bringBack: () => void;
  readonly saveCopy: () => void;
  readonly goOnWithout: () => void;
}
