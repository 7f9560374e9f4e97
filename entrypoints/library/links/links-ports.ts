import type { Share } from '../../../lib/model.ts';
import type { SharesFound } from '../../../lib/store/list-shares.ts';

/** What the list of links asks of others. */
export interface LinksPorts {
  /**
   * Calls `onFound` with the newest `limit` links that pass, now and after every change; `onFailure` once, if
   * reading fails.
   * @returns stops that
   */
  readonly watch: (
    limit: number,
    pass: (share: Share) => boolean,
    onFound: (found: SharesFound) => void,
    onFailure: () => void,
  ) => () => void;
  readonly removeShares: (ids: readonly string[]) => Promise<void>;
  readonly putShares: (shares: readonly Share[]) => Promise<void>;
  /** Puts a text on the clipboard; rejects where that is refused. */
  readonly copyText: (text: string) => Promise<void>;
}
