import type { Highlight, Ink, PageFacts, PageIdentity } from '../model.ts';

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
  | { readonly state: 'lost'; readonly copyCount: number }
  | { readonly state: 'failed' };

/** What the marker learns when it opens a page. */
export interface OpenedPage {
  readonly identity: PageIdentity;
  /** The address the page calls its own, or that of its original; null where it names none that can be believed. */
  readonly canonicalUrl: string | null;
  readonly highlights: readonly Highlight[];
  readonly health: StoreHealth;
  /** The tab is in a private window: ask before storing. */
  readonly isPrivate: boolean;
  /** A highlight the reader asked to be taken to, as the reason this page was opened. */
  readonly reveal: string | null;
}

export interface MintRequest {
  /** The new link's id, minted by the sender. */
  readonly shareId: string;
  readonly highlightIds: readonly string[];
  /** Highlights that are on the page but not stored (private windows). */
  readonly unsaved: readonly Highlight[];
  readonly withNotes: boolean;
}

export interface MintedLink {
  readonly link: string;
  readonly count: number;
  /** Of them, how many open natively in a browser without Snipmark. */
  readonly nativeCount: number;
  /** False when the clipboard refused: show the link, selected, to copy by hand. */
  readonly copied: boolean;
}

/** What the open page can tell the popup. */
export interface PageState {
  readonly identity: PageIdentity | null;
  readonly facts: PageFacts;
  /** Why nothing can be marked here, or null. */
  readonly obstacle: 'translated' | 'no-text' | 'document-type' | null;
  /** Ids of kept highlights whose words are not on the page now. */
  readonly orphanIds: readonly string[];
  /** Highlights on the page that are not stored (private windows, failed saves). */
  readonly unsaved: readonly Highlight[];
  /** What came by a link and is not kept yet. */
  readonly guests: { readonly total: number; readonly found: number } | null;
  /** What was wrong with the link this page was opened by. */
  readonly linkTrouble: 'damaged' | 'future' | 'cut' | null;
}

export interface OffState {
  readonly everywhere: boolean;
  /** Host names, as in `location.hostname`. */
  readonly sites: readonly string[];
}

/** Every message there is, one sentence each. Senders are checked against `lib/messaging/senders.ts`. */
export interface Protocol {
  /** Loader to background: this page needs the marker; put it in. */
  injectMarker(): void;
  /** Marker to background: who is this page, and what is marked on it? */
  openPage(facts: PageFacts): OpenedPage;
  /** Marker or popup to background: write these rows and edits; resolves when they are on the disk. */
  writeHighlights(request: WriteRequest): void;
  /** Marker or popup to background: mint a unique link to these highlights, record it, copy it. */
  mintLink(request: MintRequest): MintedLink;
  /** Marker to background: hide the browser's own painting of `text=` here; ours covers all of it, on this ground; null when it has gone again. */
  hideTargetText(tone: 'light' | 'dark' | null): void;
  /** Marker to background: the reader has read the 'unique link' line; do not say it again. */
  dismissLinkLine(): void;
  /** Marker or popup to background: switch Snipmark off or on, on one site or everywhere (`site` null). */
  switchOff(request: { readonly site: string | null; readonly off: boolean }): OffState;
  /** Popup to background: put the marker into this tab; false where the browser does not let us. */
  ensureMarker(tabId: number): boolean;
  /** Popup to background: take the reader to this highlight, in this tab where one is given, else in the one that shows its page or a new one. */
  revealHighlight(request: { readonly id: string; readonly tabId: number | null }): void;
  /** Popup to background: how is the store? */
  storeHealth(): StoreHealth;
  /** Popup to background: put back what the second copy has and the store has not; resolves to how many. */
  restoreCopy(): number;
  /** Popup to background: every kept highlight, for documents that cannot read the database (Firefox's private windows). */
  readLibrary(): readonly Highlight[];
  /** Popup to background: go on without the second copy's rows; the copy itself is kept. */
  declineCopy(): void;

  /** Background or popup to a tab's marker: what is the state of your page? */
  pageState(): PageState;
  /** Background to a tab's marker: mark what is selected now, or link to it. */
  markSelection(request: { readonly ink: Ink | null; readonly copyLink: boolean }): void;
  /** Popup to a tab's marker: bring what is kept of these marks up to date with the page, before they are linked to. */
  describeAnew(ids: readonly string[]): void;
  /** Background to a tab's marker: scroll to this highlight and show which it is. */
  revealInPage(id: string): void;
  /** Background to every tab: highlights of this page were changed elsewhere; read them again. */
  highlightsChanged(pageKey: string): void;
  /** Background to the offscreen document (Chromium): put this text on the clipboard; false if refused. */
  copyText(text: string): boolean;
}
