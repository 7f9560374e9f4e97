import type { ReadingSettings, VisitState } from '../../lib/messaging/protocol.ts';
import type { Highlight } from '../../lib/model.ts';
import type { PageGroup } from '../../lib/search/group-by-page.ts';
import type { LINK_TROUBLES, OBSTACLES } from '../../lib/words/popup.ts';
import type { ShareActions, ShareView } from './share-view.ts';

/** A mark of the page in this tab: painted there, gone from there, or there but not stored. */
export interface PageMark {
  readonly highlight: Highlight;
  readonly state: 'here' | 'orphan' | 'unsaved';
}

/** A document that the page in this tab shows in a frame, and that holds marks. */
export interface FrameView {
  readonly pageKey: string;
  /** Its title, or else its host; may be empty. */
  readonly name: string;
  /** In reading order, each with the frame that it is gone to in. */
  readonly marks: readonly (PageMark & { readonly frameId: number })[];
}

/** The page in this tab. */
export interface PageView {
  readonly title: string;
  readonly host: string;
  /** It is in a private window. */
  readonly isPrivate: boolean;
  /** All its marks, in reading order, whatever is being searched for. */
  readonly marks: readonly PageMark[];
  /** Something is selected on it that can be marked. */
  readonly hasSelection: boolean;
  /** Snipmark sees it because it was clicked, and would not otherwise. */
  readonly isWithheld: boolean;
  /** Its frames with all their marks. */
  readonly frames: readonly FrameView[];
  readonly obstacle: keyof typeof OBSTACLES | null;
  readonly linkTrouble: keyof typeof LINK_TROUBLES | null;
  readonly guests: VisitState | null;
  /** Where Snipmark is switched off for this page; null where it is on. */
  readonly off: 'site' | 'everywhere' | null;
}

/** How the library of marks is; everything but 'ok' is said. */
export type LibraryState =
  | { readonly state: 'ok' | 'newer' | 'failed' }
  | { readonly state: 'lost'; readonly copyCount: number };

/** The line at the bottom: what was just done, and what can be done about it. */
export interface StatusView {
  readonly text: string;
  /** The one thing that can be done about it. */
  readonly action: { readonly label: string; readonly run: () => void } | null;
  /** A link the clipboard refused, to copy by hand. */
  readonly link: string | null;
}

/** Everything the popup shows. */
export interface PopupView {
  /** True until the page and the library have answered. */
  readonly loading: boolean;
  readonly query: string;
  readonly page: PageView;
  /** Those of the page's marks that match the query. */
  readonly pageMatches: readonly PageMark[];
  /** Its frames with those of their marks that match; no others. */
  readonly frameMatches: readonly FrameView[];
  /** Other pages' marks that match the query, as far as shown, and how many are not shown yet. */
  readonly groups: readonly PageGroup[];
  readonly moreCount: number;
  /** How many marks match on all pages together. */
  readonly matchCount: number;
  readonly library: LibraryState;
  readonly share: ShareView;
  /** Null until they are read. */
  readonly reading: ReadingSettings | null;
  readonly status: StatusView | null;
}

/** What the reader can ask for of snippets that came by a link, by their `ordinal`. */
export interface GuestActions {
  readonly keepGuest: (ordinal: number) => void;
  readonly keepAllGuests: () => void;
  readonly dismissGuests: () => void;
  readonly goToGuest: (ordinal: number) => void;
}

/** What the reader can ask for. */
export interface PopupActions extends ShareActions, GuestActions {
  readonly search: (query: string) => void;
  readonly goTo: (id: string) => void;
  readonly remove: (id: string) => void;
  /** Stores a mark that is on the page only. */
  readonly save: (id: string) => void;
  readonly showMore: () => void;
  /** Marks what is selected on the page, and copies a link to it where that is asked for. */
  readonly markSelection: (copyLink: boolean) => void;
  readonly changeReading: (settings: ReadingSettings) => void;
  /** Has the browser ask whether Snipmark may see this site. */
  readonly allowSite: () => void;
  readonly turnOff: (where: 'site' | 'everywhere') => void;
  readonly turnOn: () => void;
  readonly tryAgain: () => void;
  readonly bringBack: () => void;
  readonly goOnWithout: () => void;
  readonly closeStatus: () => void;
}
