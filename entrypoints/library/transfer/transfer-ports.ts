import type { WriteRequest } from '../../../lib/messaging/protocol.ts';
import type { Highlight, Share } from '../../../lib/model.ts';
import type { Lookup } from '../../../lib/transfer/plan-import.ts';
import type { ImportWorker } from '../worker-events.ts';

/** The store as files are made of it, in batches. */
export interface TransferStore {
  readonly count: () => Promise<{ readonly kept: number; readonly binned: number }>;
  readonly lookup: Lookup;
  /** Every highlight, removed ones included. */
  readonly rows: () => AsyncIterable<readonly Highlight[]>;
  /** The same, those of one page beside each other. */
  readonly rowsByPage: () => AsyncIterable<readonly Highlight[]>;
  readonly shares: () => AsyncIterable<readonly Share[]>;
}

/** The store; or why there is none: 'private' where a private window keeps it from its documents. */
export type OpenedTransferStore =
  | { readonly state: 'ok'; readonly store: TransferStore }
  | { readonly state: 'newer' | 'failed' | 'private' };

/** What export and import need of the browser. */
export interface TransferPorts {
  readonly openStore: () => Promise<OpenedTransferStore>;
  /** Resolves when it is on the disk. */
  readonly writeHighlights: (request: WriteRequest) => Promise<void>;
  /** Has the library's lists wait until many writes are done; they follow once what is returned is called. */
  readonly hold: () => () => void;
  /** Has the background bring the catalogue up to date. */
  readonly refreshCatalogue: () => Promise<void>;
  readonly putShares: (shares: readonly Share[]) => Promise<void>;
  /** Gives a file to the browser to save. */
  readonly saveFile: (file: Blob, name: string) => void;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Another worker for tests; ours where it is left out. */
  readonly createWorker?: () => ImportWorker;
}
