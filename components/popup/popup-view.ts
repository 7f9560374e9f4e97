import type { ReadingSettings, StoreHealth, VisitState } from '../../lib/messaging/protocol.ts';
import type { Highlight, Ink } from '../../lib/model.ts';
import type { Excerpt } from '../../lib/search/excerpt.ts';
import type { PageGroup } from '../../lib/search/group-by-page.ts';
import type { Query } from '../../lib/search/query.ts';
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
export type LibraryState = StoreHealth;

/** The line at the bottom: what was just done, and what can be done about it. */
export interface StatusView {
  readonly text: string;
  /** Said beside what the reader is at: the focus stays there. */
  readonly isAside?: boolean;
  /** The one thing that can be done about it. */
  readonly action: { readonly label: string; readonly run: () => void } | null;
  /** A link the clipboard refused, to copy by hand. */
  readonly link: string | null;
}

/** A mark, and what of it is being changed in its place. */
export interface Editing {
  readonly id: string;
  readonly what: 'note' | 'tags' | 'ink';
}

/** What a search found, beside the marks. */
export interface FoundView {
  /** What was searched for. */
  readonly query: string;
  /** How many marks there are in all. */
  readonly count: number;
  /** What is looked for in the marks' words. */
  readonly terms: Pick<Query, 'words' | 'phrases'>;
  /** Gives the piece of a text where these stand. */
  readonly excerpt: (text: string) => Excerpt;
  /** Nothing has the words as they were typed: the terms are what was looked for in their stead. */
  readonly isNear: boolean;
  /** It is what was found so far: there may be more. */
  readonly isEarly: boolean;
}

/** Everything the popup shows. */
export interface PopupView {
  /** Nothing is known yet that can be shown and stay. */
  readonly loading: boolean;
  /** The marks of other pages are still being read: below this page's, more is coming. */
  readonly isPartial: boolean;
  readonly query: string;
  /** What is shown is what a search found. */
  readonly isSearching: boolean;
  readonly page: PageView;
  /** Its marks; while searching, those that were found. */
  readonly pageMatches: readonly PageMark[];
  /** Its frames with the same of theirs. */
  readonly frameMatches: readonly FrameView[];
  /** The newest marks of other pages, or what was found there, as far as shown; and whether there are more. */
  readonly groups: readonly PageGroup[];
  readonly hasMore: boolean;
  /** Null where nothing is searched for. */
  readonly found: FoundView | null;
  /** There is no mark at all. */
  readonly isEmpty: boolean;
  /** What the page says in the place of marks whose words are gone, by their ids, as far as that is known. */
  readonly saysNow: ReadonlyMap<string, string>;
  readonly editing: Editing | null;
  /** All tags that there are, to choose from. */
  readonly tags: readonly string[];
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

/** What the reader can do with a mark of theirs, by its id. */
export interface TendActions {
  readonly goTo: (id: string) => void;
  /** @param isByKey the focus stays in the list */
  readonly remove: (id: string, isByKey?: boolean) => void;
  readonly setInk: (id: string, ink: Ink) => void;
  /** Called while the reader writes; each call holds the whole note. */
  readonly writeNote: (id: string, note: string) => void;
  /** Called while the reader types a tag, '' where they have thought better of it. */
  readonly typeTag: (id: string, typed: string) => void;
  readonly addTag: (id: string, tag: string) => void;
  readonly removeTag: (id: string, tag: string) => void;
  /** Begins to change something of it in its place, or ends that (null). */
  readonly edit: (editing: Editing | null) => void;
  readonly copyLink: (id: string) => void;
  /** Puts a mark whose words are gone on what is selected on the page. */
  readonly attach: (id: string) => void;
  /** Stores a mark that is on the page only. */
  readonly save: (id: string) => void;
}

/** What the reader can ask for. */
export interface PopupActions extends ShareActions, GuestActions, TendActions {
  readonly search: (query: string) => void;
  /** Takes the last change back that was made since the popup was opened. */
  readonly undo: () => void;
  /** Opens the library's tab, at what is searched for. */
  readonly openLibrary: () => void;
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
  readonly saveCopy: () => void;
  readonly goOnWithout: () => void;
  readonly closeStatus: () => void;
}
