import type { NoteDrafts, TagsDrafts } from '../../lib/drafts/drafts.ts';
import type { Protocol } from '../../lib/messaging/protocol.ts';
import type { Highlight, OrphanSighting } from '../../lib/model.ts';
import type { ReadCatalogue } from '../../lib/store/read-catalogue.ts';

/** How the reader comes to another place in the library: as by a link, or with no step back to here. */
export type Step = 'push' | 'replace';

/** The library's database as this document reads it. */
export interface LibraryStore {
  /** What a list begins with, as `readFirst` in `read-highlights.ts` has it. */
  readonly readFirst: () => Promise<readonly Highlight[] | null>;
  /** Reads the catalogue; `before` as in `read-catalogue.ts`. */
  readonly readCatalogue: (withTexts: boolean, before?: ReadCatalogue['kept']) => Promise<ReadCatalogue>;
  /** How many highlights are newer than the catalogue. */
  readonly countNews: () => Promise<number>;
  /** The rows with these ids, removed ones included; unknown ones are left out. */
  readonly readRows: (ids: readonly string[]) => Promise<readonly Highlight[]>;
  /** All kept rows of one page. */
  readonly readPage: (pageKey: string) => Promise<readonly Highlight[]>;
  /** Calls back whenever highlights were written, not at first. */
  readonly watchMarks: (onChange: () => void) => void;
  readonly watchOrphans: (onOrphans: (orphans: ReadonlyMap<string, OrphanSighting>) => void) => void;
  /** With the ids of all marks that are in a link on record. */
  readonly watchShared: (onShared: (ids: ReadonlySet<string>) => void) => void;
  /** With the ids of all removed rows, the last removed first. Returns what stops it. */
  readonly watchBin: (onBin: (ids: readonly string[]) => void, onFailure: () => void) => () => void;
}

export type OpenedLibraryStore =
  | { readonly state: 'ok'; readonly store: LibraryStore }
  | { readonly state: 'newer' | 'failed' };

/** What the library asks of others: messages as in `lib/messaging/protocol.ts`, the store, the address, the clock. */
export interface LibraryPorts
  extends Readonly<{
    [Type in
      | 'writeHighlights'
      | 'mintLink'
      | 'revealHighlight'
      | 'storeHealth'
      | 'restoreCopy'
      | 'declineCopy'
      | 'refreshCatalogue']: (...data: Parameters<Protocol[Type]>) => Promise<ReturnType<Protocol[Type]>>;
  }> {
  readonly openStore: () => Promise<OpenedLibraryStore>;
  readonly drafts: NoteDrafts;
  /** Of tags that were being typed in the popup when it was closed. */
  readonly tagsDrafts: TagsDrafts;
  /** Puts this fragment into the address. */
  readonly showAddress: (hash: string, step: Step) => void;
  /** Resolves when there is time again, after what is more urgent. */
  readonly pause: () => Promise<void>;
  /** Resolves when nothing else is to be done, or half a second later. */
  readonly idle: () => Promise<void>;
  /** Resolves when what is shown has been painted, or soon where nothing is painted. */
  readonly painted: () => Promise<void>;
  readonly print: () => void;
  /** Milliseconds since the epoch. */
  /** Lets the reader save what the second copy has as a file; resolves to how many marks that are. */
  readonly saveCopy: () => Promise<number>;
  readonly now: () => number;
  readonly newId: () => string;
}
