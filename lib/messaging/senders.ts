import type { Protocol } from './protocol.ts';

/** A content script in a tab, or one of the extension's own documents (the background among them). */
export type SenderKind = 'page' | 'extension';

/** Who may send which message. Everything else is refused. */
export const SENDERS = {
  injectMarker: ['page'],
  openPage: ['page'],
  noteSightings: ['page'],
  writeHighlights: ['page', 'extension'],
  mintLink: ['page', 'extension'],
  previewLink: ['extension'],
  keepAddressLink: ['page'],
  setLinkSettings: ['extension'],
  setReadingSettings: ['extension'],
  setColours: ['extension'],
  setMarkingSettings: ['extension'],
  setBackupSettings: ['extension'],
  noteBackup: ['extension'],
  removeShares: ['extension'],
  putShares: ['extension'],
  hideTargetText: ['page'],
  dismissLinkLine: ['page'],
  switchOff: ['page', 'extension'],
  sitesHere: ['page'],
  tabAddress: ['page'],
  ensureMarker: ['extension'],
  revealHighlight: ['extension'],
  storeHealth: ['extension'],
  readPageMarks: ['extension'],
  readNewestMarks: ['extension'],
  searchMarks: ['extension'],
  readTags: ['extension'],
  restoreCopy: ['extension'],
  declineCopy: ['extension'],
  refreshCatalogue: ['extension'],
  pageState: ['extension'],
  markSelection: ['extension'],
  frameRefused: ['extension'],
  attachMark: ['extension'],
  describeAnew: ['extension'],
  keepGuests: ['extension'],
  revealGuest: ['extension'],
  dismissGuests: ['extension'],
  answerRows: ['extension'],
  revealInPage: ['extension'],
  goToMark: ['extension'],
  highlightsChanged: ['extension'],
  copyText: ['extension'],
  composeBackup: ['extension'],
} as const satisfies { readonly [Type in keyof Protocol]: readonly SenderKind[] };

/** A content script: where it runs. `url` is its document's address as the browser knows it. */
export interface PageSender {
  readonly kind: 'page';
  readonly url: URL;
  /** The address of its tab's top document; null where the browser does not say. */
  readonly tabUrl: URL | null;
  readonly tabId: number;
  readonly frameId: number;
  readonly isPrivate: boolean;
}

/** One of the extension's own documents. */
export interface ExtensionSender {
  readonly kind: 'extension';
}

/** The sender that a handler of this message can meet. */
export type SenderOf<Type extends keyof Protocol> = Extract<
  PageSender | ExtensionSender,
  { readonly kind: (typeof SENDERS)[Type][number] }
>;

/** What the browser says of a message's sender (`runtime.MessageSender`), as far as it is asked here. */
export interface SenderFacts {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?:
    | { readonly id?: number | undefined; readonly url?: string | undefined; readonly incognito: boolean }
    | undefined;
}

/** What this extension is: its id, and the address of its root as `runtime.getURL('')` gives it. */
export interface OwnIdentity {
  readonly id: string;
  readonly rootUrl: string;
}

const PAGE_PROTOCOLS = ['http:', 'https:', 'file:'];

function parseUrl(url: string | undefined): URL | null {
  return url !== undefined && URL.canParse(url) ? new URL(url) : null;
}

/** Says what the sender is, or null where it is neither of ours. */
export function recogniseSender(facts: SenderFacts, own: OwnIdentity): PageSender | ExtensionSender | null {
  const url = parseUrl(facts.url);
  if (facts.id !== own.id || url === null) return null;
  if (url.href.startsWith(own.rootUrl)) return { kind: 'extension' };
  const tabId = facts.tab?.id;
  if (tabId === undefined || !PAGE_PROTOCOLS.includes(url.protocol)) return null;
  return {
    kind: 'page',
    url,
    tabUrl: parseUrl(facts.tab?.url),
    tabId,
    frameId: facts.frameId ?? 0,
    isPrivate: facts.tab?.incognito === true,
  };
}

/** The sender, where it may send this message; else null. */
export function admitSender<Type extends keyof Protocol>(
  type: Type,
  facts: SenderFacts,
  own: OwnIdentity,
): SenderOf<Type> | null {
  const sender = recogniseSender(facts, own);
  const allowed: readonly SenderKind[] = SENDERS[type];
  return sender !== null && allowed.includes(sender.kind) ? (sender as SenderOf<Type>) : null;
}
