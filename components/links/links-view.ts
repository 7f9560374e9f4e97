import type { Share } from '../../lib/model.ts';

/** The links that were made here. */
export type LinksView =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | {
      readonly state: 'ok';
      /** Newest first. */
      readonly shares: readonly Share[];
      readonly hasMore: boolean;
      /** How many there are in all. */
      readonly total: number;
    };

/** What can be done with them; each says in the line what became of it. */
export interface LinksActions {
  readonly search: (query: string) => void;
  readonly showMore: () => void;
  readonly copy: (share: Share) => void;
  readonly remove: (share: Share) => void;
  /** Brings the record back that was removed last. */
  readonly bringBack: () => void;
  readonly tryAgain: () => void;
}
