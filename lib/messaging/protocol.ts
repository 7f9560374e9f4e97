import type {
  ArrivedSnippet,
  Highlight,
  Ink,
  InkNames,
  KeptCount,
  PageFacts,
  PageIdentity,
  PageSightings,
  Share,
} from '../model.ts';
import type { FrameTarget } from './frame-target.ts';
import type { SearchAnswer, SearchRequest } from './search-by-message.ts';

/** A change to some fields of a kept highlight; fields that are not named stay as they are. */
export interface HighlightEdit {
  readonly id: string;
  readonly changes: Partial<
    Pick<Highlight, 'ink' | 'note' | 'tags' | 'deletedAt' | 'selectors' | 'quote' | 'textDirective'>
  >;
  readonly updatedAt: number;
}

/** One transaction's worth of writing. Saying it twice is the same as saying it once. */
export interface WriteRequest {
  readonly puts: readonly Highlight[];
  readonly edits: readonly HighlightEdit[];
}

/** How the store is; everything but 'ok' is shown to the reader in a sentence. */
export type StoreHealth =
  | { readonly state: 'ok' }
  | { readonly state: 'newer' }
  /** The disk was full: what is written is not certain to be kept until the browser is started anew. */
  | { readonly state: 'full' }
  /** Marks are lost or damaged, and the second copy has so many of them. */
  | { readonly state: 'lost'; readonly copyCount: number }
  /** None can be read; the second copy has so many, or none that can be read either. */
  | { readonly state: 'failed'; readonly copyCount: number };

/** What the marker learns when it opens a page. */
export interface OpenedPage {
  readonly identity: PageIdentity;
  /** The address the page calls its own, or that of its original; null where it names none that can be believed. */
  readonly canonicalUrl: string | null;
  readonly highlights: readonly Highlight[];
  /** Ids of the links that were made to this page here. */
  readonly shareIds: readonly string[];
  /** The one of them that is for the address bar; null where there is none. */
  readonly addressShareId: string | null;
  /** Those of the highlights whose words were missing when they were last looked for, and what stood in their place. */
  readonly orphans: PageSightings['missing'];
  readonly health: StoreHealth;
  /** The tab is in a private window: ask before storing. */
  readonly isPrivate: boolean;
  /** A highlight the reader asked to be taken to, as the reason this page was opened. */
  readonly reveal: string | null;
}

/** What is put on the clipboard: plain text and, for programs that take it, the same as HTML. */
export interface CopiedText {
  readonly text: string;
  readonly html: string | null;
}

/** In what form a link is put on the clipboard. */
export type CopyForm = 'link' | 'markdown' | 'rich';

export interface MintRequest {
  /** The new link's id, minted by the sender. */
  readonly shareId: string;
  readonly highlightIds: readonly string[];
  /** Highlights that are on the page but not stored (private windows). */
  readonly unsaved: readonly Highlight[];
  readonly withNotes: boolean;
  /** The link that this one answers, and its snippets that are not the reader's own yet; null where it answers none. */
  readonly reply: { readonly parent: string; readonly guests: readonly Highlight[] } | null;
  /** Characters the link is to fit into; null for what the reader has set. */
  readonly budget: number | null;
  /** Null: nothing is copied (QR code, share sheet, file). */
  readonly form: CopyForm | null;
  /** It is made in a private window, which leaves no record; a page need not say so. */
  readonly isPrivate?: boolean;
}

export interface MintedLink {
  readonly link: string;
  readonly count: number;
  /** Of them, how many open natively in a browser without Snipmark. */
  readonly nativeCount: number;
  /** Notes were asked for and did not fit. */
  readonly notesLeftOut: boolean;
  /** Characters the link was to fit into. */
  readonly budget: number;
  /** False when the clipboard refused: show the link, selected, to copy by hand. False too where `form` is null. */
  readonly copied: boolean;
}

/** What the reader has set for links. */
export interface LinkSettings {
  /** Characters a link is to fit into. */
  readonly budget: number;
  /** The reader's name, put into links; '' for none. */
  readonly name: string;
  /** Whether the page's address is kept the link to what is marked on it. */
  readonly addressBar: boolean;
}

/** What the reader has set for reading. */
export interface ReadingSettings {
  /** When the toolbar comes: with every selection, when Alt is held or pressed, or not at all. */
  readonly toolbar: 'always' | 'modifier' | 'never';
  /** Ticks beside the scrollbar, one a mark. */
  readonly ribbon: boolean;
}

/** What the reader has set for the inks. */
export interface ColourSettings {
  readonly names: InkNames;
  /** The ink that is marked in where none is chosen; null for the one used last. */
  readonly ink: Ink | null;
}

/** What the reader has set for marking. */
export interface MarkingSettings {
  /** Exactly what is selected is marked, and whole words with Alt; else the other way round. */
  readonly exact: boolean;
  /** The button in the browser's bar says how many marks a page has. */
  readonly badge: boolean;
}

/** How often a backup is written into the folder of downloads. */
export interface BackupSettings {
  readonly every: 'never' | 'day' | 'week';
}

/** What became of the backups. Times in milliseconds since the epoch, null for never. */
export interface BackupRecord {
  /** When one was written and found complete, and how many marks it holds. */
  readonly writtenAt: number | null;
  readonly marks: number;
  /** When one could not be written, if none was since. */
  readonly failedAt: number | null;
  /** When one was given to the browser by the reader's own hand: what became of that, nobody tells. */
  readonly handedAt: number | null;
}

/** The link that a page was opened by, as far as it is not kept or dismissed. */
export interface VisitState {
  /** The link's id; null for a link of the browser's own kind (`#:~:text=…`), which has none. */
  readonly shareId: string | null;
  /** The sharer's name; '' where the link does not say it. */
  readonly name: string;
  /** In the link's order. */
  readonly snippets: readonly ArrivedSnippet[];
  /** What the page seems to be instead of what was marked; null where it seems to be that. */
  readonly instead: 'error' | 'sign-in' | 'part' | null;
}

/** What the open page can tell the popup. */
export interface PageState {
  readonly identity: PageIdentity | null;
  readonly facts: PageFacts;
  /** Something is selected that can be marked. */
  readonly hasSelection: boolean;
  /** Why nothing can be marked here, or null. */
  readonly obstacle: 'translated' | 'no-text' | 'document-type' | null;
  /** Ids of kept highlights whose words are not on the page now. */
  readonly orphanIds: readonly string[];
  /** Highlights on the page that are not stored (private windows, failed saves). */
  readonly unsaved: readonly Highlight[];
  /** What came by a link and is not kept yet. */
  readonly guests: VisitState | null;
  /** What was wrong with the link this page was opened by. */
  readonly linkTrouble: 'damaged' | 'future' | 'cut' | 'notes-lost' | null;
}

export interface OffState {
  readonly everywhere: boolean;
  /** Host names, as in `location.hostname`. */
  readonly sites: readonly string[];
}

/** Why nothing can be marked in a frame of a page. */
export type FrameObstacle = 'no-access' | 'no-address' | 'off';

/** A backup that is ready to be downloaded. */
export interface ComposedBackup {
  /** Its `blob:` address. */
  readonly url: string;
  readonly marks: number;
}

/** Every message there is, one sentence each. Senders are checked against `lib/messaging/senders.ts`. */
export interface Protocol {
  /** Marker to background: these marks have lost their words, and these have them again; nothing of the marks is changed by it. */
  noteSightings(sightings: PageSightings): void;
  /** Loader to background: this page needs the marker; put it in, or only if the tab's address carries a link. */
  injectMarker(ifLinked: boolean): void;
  /** Marker to background: who is this page, and what is marked on it? */
  openPage(facts: PageFacts): OpenedPage;
  /** Marker or popup to background: write these rows and edits; resolves when they are on the disk. */
  writeHighlights(request: WriteRequest): void;
  /** Marker or popup to background: mint a unique link to these highlights, record it, copy it. */
  mintLink(request: MintRequest): MintedLink;
  /** Popup to background: the link that `mintLink` would give, neither recorded nor copied. */
  previewLink(request: MintRequest): MintedLink;
  /** Marker to background: the link that the page's address is to be; its record follows. */
  keepAddressLink(request: MintRequest): MintedLink;
  /** Popup to background: remember what the reader has set for links. */
  setLinkSettings(settings: LinkSettings): void;
  /** Popup to background: remember what the reader has set for reading. */
  setReadingSettings(settings: ReadingSettings): void;
  /** Library to background: remember what the reader has set for the inks. */
  setColours(colours: ColourSettings): void;
  /** Library to background: remember what the reader has set for marking. */
  setMarkingSettings(settings: MarkingSettings): void;
  /** Library to background: remember how often a backup is wanted, and write one now if it is due. */
  setBackupSettings(settings: BackupSettings): void;
  /** Library to background: the reader was given a backup to save, just now. */
  noteBackup(): void;
  /** Library to background: take the records of these links away; the links stay as they are. */
  removeShares(ids: readonly string[]): void;
  /** Library to background: keep these records of links, which were taken away or come from a file; one that is there stays. */
  putShares(shares: readonly Share[]): void;
  /** Marker to background: hide the browser's own painting of `text=` here; ours covers all of it, on this ground, or, 'bare', covered it and has gone. Null: let it be seen again. */
  hideTargetText(cover: 'light' | 'dark' | 'bare' | null): void;
  /** Marker to background: the reader has read the 'unique link' line; do not say it again. */
  dismissLinkLine(): void;
  /** Marker or popup to background: switch Snipmark off or on, on one site or everywhere (`site` null). */
  switchOff(request: { readonly site: string | null; readonly off: boolean }): OffState;
  /** Marker to background: the host names that Snipmark can be switched off by here, its own first and its page's last. */
  sitesHere(): readonly string[];
  /** Marker to background: the tab's whole address, where this is its top document; else null. */
  tabAddress(): string | null;
  /** Popup to background: put the marker into this tab; false where the browser does not let us. */
  ensureMarker(tabId: number): boolean;
  /** Popup to background: take the reader to this highlight, in this frame where one is given, else where its page is shown or in a new tab. */
  revealHighlight(request: { readonly id: string; readonly at: FrameTarget | null }): void;
  /** Popup to background: how is the store? */
  storeHealth(): StoreHealth;
  /** Popup to background: put back what the second copy has and the store has not; resolves to how many. */
  restoreCopy(): number;
  /** Popup to background, as the next three, where it cannot read the database itself (Firefox's private windows): the kept highlights of these pages. */
  readPageMarks(pageKeys: readonly string[]): readonly Highlight[];
  /** Popup to background: the kept highlights that were made last on any but these pages. */
  readNewestMarks(request: {
    readonly pageKeys: readonly string[];
    readonly limit: number;
  }): readonly Highlight[];
  /** Popup to background: what answers this query? */
  searchMarks(request: SearchRequest): SearchAnswer;
  /** Popup to background: every tag that a kept highlight has. */
  readTags(): readonly string[];
  /** Popup or library to background: many marks are newer than the catalogue; bring it up to date. */
  refreshCatalogue(): void;
  /** Popup to background: go on without the second copy's rows; the copy itself is kept. */
  declineCopy(): void;

  /** Background or popup to a frame's marker: what is the state of your page? */
  pageState(): PageState;
  /** Background or popup to a frame's marker: mark what is selected now, or link to it; tells what stands against that. */
  markSelection(request: { readonly ink: Ink | null; readonly copyLink: boolean }): FrameObstacle | null;
  /** Background to a tab's marker: the reader wanted to mark in a frame of the page; say why that cannot be. */
  frameRefused(why: FrameObstacle): void;
  /** Popup to a frame's marker: put this mark, whose words are gone, on what is selected now; tells what stands against that. */
  attachMark(id: string): 'no-selection' | 'no-words' | null;
  /** Popup to a frame's marker: bring what is kept of these marks up to date with the page, before they are linked to. */
  describeAnew(ids: readonly string[]): void;
  /** Popup to a tab's marker: keep these snippets of the link that the page was opened by, by their `ordinal`; tells when that was tried what came of it. */
  keepGuests(ordinals: readonly number[]): KeptCount;
  /** Popup to a tab's marker: scroll to this snippet of the link, by its `ordinal`. */
  revealGuest(ordinal: number): void;
  /** Popup to a tab's marker: these snippets of the link are not wanted; take them off the page. */
  dismissGuests(): void;
  /** Popup to a tab's marker: what the link brought that is not the reader's own yet, as rows for a link that answers it; null where there is none. */
  answerRows(): MintRequest['reply'];
  /** Background to a frame's marker: scroll to this highlight and show which it is. */
  revealInPage(id: string): void;
  /** Background to a frame's marker: go to the next mark (1), or to the previous one (-1). */
  goToMark(step: 1 | -1): void;
  /** Background to whoever may show it: highlights of this page were changed elsewhere; read them again. */
  highlightsChanged(pageKey: string): void;
  /** Background to the offscreen document (Chromium): put this on the clipboard; false if refused. */
  copyText(copied: CopiedText): boolean;
  /** Background to the offscreen document (Chromium): make a backup; its address lasts as long as the document. */
  composeBackup(): ComposedBackup;
}
