import type { Highlight } from '../../../lib/model.ts';
import type { LibraryHealth } from '../library-view.ts';

/** Everything the bin shows. */
export interface BinView {
  readonly health: LibraryHealth | null;
  /** The last removed first; null while they are being read. */
  readonly ids: readonly string[] | null;
  /** Null until its row is read. */
  readonly rowAt: (index: number) => Highlight | null;
  readonly selected: ReadonlySet<string>;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What the reader can ask for. */
export interface BinActions {
  readonly select: (id: string, range: boolean) => void;
  readonly selectNone: () => void;
  readonly selectAll: () => void;
  readonly see: (indexes: readonly number[]) => void;
  readonly restore: (ids: readonly string[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly tryAgain: () => void;
  readonly bringBack: () => void;
  readonly saveCopy: () => void;
  readonly goOnWithout: () => void;
}
