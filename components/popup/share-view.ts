import type { QrCode } from '../../lib/link/qr-code.ts';
import type { CopyForm, LinkSettings } from '../../lib/messaging/protocol.ts';
import type { LinkContents } from '../../lib/words/share.ts';

/** The link that would be made now: what of it fits; or that this is being found out, or could not be. */
export type MeterView =
  | { readonly state: 'measuring' | 'unknown' }
  | { readonly state: 'measured'; readonly contents: LinkContents };

/** A QR code of a link that was made; or that the link has no room in one, and whether a shorter one would. */
export type CodeView =
  | { readonly state: 'drawn'; readonly code: QrCode }
  | { readonly state: 'too-long'; readonly canShorten: boolean };

/** Where links are made, as far as it does not follow from the page. */
export interface ShareFacts {
  readonly isOpen: boolean;
  readonly withNotes: boolean;
  /** Ticked; means something only where there are guests. */
  readonly withGuests: boolean;
  readonly meter: MeterView;
  readonly code: CodeView | null;
  /** The system has a share sheet. */
  readonly hasSheet: boolean;
  /** Null until they are read. */
  readonly settings: LinkSettings | null;
}

/** Where links are made. */
export interface ShareView extends ShareFacts {
  /** How many marks of the reader's own a link can be made to: those on the page. */
  readonly ownCount: number;
  /** How many snippets that came by a link, and are not the reader's own, can go into an answer. */
  readonly guestCount: number;
  /** There are notes that could travel. */
  readonly hasNotes: boolean;
}

/** What the reader can ask for there. */
export interface ShareActions {
  /** A link to one mark. */
  readonly copyLink: (id: string) => void;
  /** A link to the reader's own marks. */
  readonly copyAll: () => void;
  /** A link to these and to what was shared with the reader: an answer. */
  readonly copyBoth: () => void;
  readonly copyAs: (form: CopyForm) => void;
  readonly openShare: (isOpen: boolean) => void;
  readonly setWithNotes: (withNotes: boolean) => void;
  readonly setWithGuests: (withGuests: boolean) => void;
  /** Shows the link as a QR code: as it is, or as short as that needs. */
  readonly showCode: (shorter: boolean) => void;
  readonly closeCode: () => void;
  readonly shareBySystem: () => void;
  readonly saveFile: () => void;
  readonly changeSettings: (settings: LinkSettings) => void;
}
