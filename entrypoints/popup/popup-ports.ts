import type { NoteDrafts, TagsDrafts } from '../../lib/drafts/drafts.ts';
import type { QuotationFile } from '../../lib/link/quotation-file.ts';
import type { FrameTarget } from '../../lib/messaging/frame-target.ts';
import type { LinkSettings, MintRequest, Protocol, ReadingSettings } from '../../lib/messaging/protocol.ts';
import type { KeptCount, PageFacts } from '../../lib/model.ts';
import type { OpenedMarks } from './mark-reader.ts';

/** The tab the popup is about. */
export interface PopupTab {
  readonly id: number;
  /** '' where the browser does not say. */
  readonly url: string;
  readonly title: string;
  /** It is in a private window. */
  readonly isPrivate: boolean;
}

/** What a frame of the page says of itself. */
export interface FrameState {
  readonly frameId: number;
  readonly state: ReturnType<Protocol['pageState']>;
}

/** What the popup asks of others: messages as in `lib/messaging/protocol.ts`, the tab, the library, the clock. */
export interface PopupPorts
  extends Readonly<{
    [Type in
      | 'writeHighlights'
      | 'mintLink'
      | 'previewLink'
      | 'setLinkSettings'
      | 'setReadingSettings'
      | 'switchOff'
      | 'ensureMarker'
      | 'revealHighlight'
      | 'storeHealth'
      | 'restoreCopy'
      | 'declineCopy']: (...data: Parameters<Protocol[Type]>) => Promise<ReturnType<Protocol[Type]>>;
  }> {
  readonly findTab: () => Promise<PopupTab | null>;
  readonly pageState: (tabId: number) => Promise<ReturnType<Protocol['pageState']>>;
  /** What the frames of a tab say that a marker is at work in; those that do not answer are left out. */
  readonly frameStates: (tabId: number) => Promise<readonly FrameState[]>;
  /** Has the page, or its frame, bring what is kept of these marks up to date, before they are linked to. */
  readonly describeAnew: (frame: FrameTarget, ids: readonly string[]) => Promise<void>;
  readonly keepGuests: (tabId: number, ordinals: readonly number[]) => Promise<KeptCount>;
  readonly revealGuest: (tabId: number, ordinal: number) => Promise<void>;
  readonly dismissGuests: (tabId: number) => Promise<void>;
  readonly answerRows: (tabId: number) => Promise<MintRequest['reply']>;
  /** Has the page, or its frame, put this mark on what is selected there; what stands against that. */
  readonly attachMark: (frame: FrameTarget, id: string) => Promise<ReturnType<Protocol['attachMark']>>;
  /** Has the page mark what is selected on it, or link to it. */
  readonly markSelection: (tabId: number, copyLink: boolean) => Promise<void>;
  /** Whether Snipmark may see pages of this site without being clicked; '' stands for a site it is not told of. */
  readonly seesSite: (url: string) => Promise<boolean>;
  /** Has the browser ask the reader whether it may; to be called in the turn of a click. */
  readonly askForSite: (url: string) => Promise<boolean>;
  readonly readLinkSettings: () => Promise<LinkSettings>;
  readonly readReadingSettings: () => Promise<ReadingSettings>;
  /** Whether the system has a share sheet. */
  readonly hasShareSheet: () => boolean;
  /** Opens it; rejects with an AbortError where the reader closes it. */
  readonly shareBySystem: (shared: { readonly title: string; readonly url: string }) => Promise<void>;
  /** Lets the reader save this as a file. */
  readonly saveFile: (file: QuotationFile) => void;
  /** Lets the reader save what the second copy has as a file; resolves to how many marks that are. */
  readonly saveCopy: () => Promise<number>;
  readonly readOff: () => Promise<ReturnType<Protocol['switchOff']>>;
  readonly openMarks: () => Promise<OpenedMarks>;
  /** Opens the library's tab, or goes to it where it is open; at what answers this query, '' for all. */
  readonly openLibrary: (query: string) => Promise<void>;
  readonly drafts: NoteDrafts;
  readonly tagsDrafts: TagsDrafts;
  /** What a page is filed under as far as its address tells: for pages that cannot be asked. */
  readonly guessPageKey: (facts: PageFacts) => string;
  readonly close: () => void;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly newId: () => string;
}
