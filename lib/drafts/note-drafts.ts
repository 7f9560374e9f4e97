/** A note as it was last typed, and may not be saved. */
export interface NoteDraft {
  /** The highlight's id. */
  readonly id: string;
  readonly note: string;
  /** `updatedAt` of the edit that saves it, in milliseconds since the epoch. */
  readonly updatedAt: number;
}

/**
 * Notes from the moment they are typed until they are on the disk. A document that is closed half-way sends no more
 * messages, so what was typed is kept here first, in the same turn; whoever opens next saves what is left
 * (`save-drafts.ts`). Nothing here throws: a storage that refuses keeps nothing.
 */
export interface NoteDrafts {
  /** Keeps it in place of an earlier one of the same highlight. False where the storage refuses. */
  keep(draft: NoteDraft): boolean;
  /** The edit of this draft was acknowledged: takes it away, unless a later one has taken its place. */
  settle(draft: NoteDraft): void;
  /** The draft of one highlight, or null. */
  find(id: string): NoteDraft | null;
  /** All there are, of every document, in any order. */
  all(): NoteDraft[];
}

/** What of the Web Storage is needed: `localStorage`, which is written before the call returns. */
export type DraftStorage = Pick<Storage, 'getItem' | 'key' | 'length' | 'removeItem' | 'setItem'>;

const PREFIX = 'note-draft:';

/** @param getStorage asked each time, since asking for it may throw where storage is switched off */
export function createNoteDrafts(getStorage: () => DraftStorage): NoteDrafts {
  /** What a refusing storage is taken for. */
  function attempt<T>(job: (storage: DraftStorage) => T, otherwise: T): T {
    try {
      return job(getStorage());
    } catch {
      return otherwise;
    }
  }

  function find(id: string): NoteDraft | null {
    return attempt((storage) => readDraft(id, storage.getItem(PREFIX + id)), null);
  }

  return {
    find,
    keep({ id, note, updatedAt }) {
      return attempt((storage) => {
        storage.setItem(PREFIX + id, JSON.stringify({ note, updatedAt }));
        return true;
      }, false);
    },
    settle({ id, updatedAt }) {
      const left = find(id);
      if (left === null || left.updatedAt > updatedAt) return;
      attempt((storage) => storage.removeItem(PREFIX + id), undefined);
    },
    all() {
      return attempt(idsIn, []).flatMap((id) => find(id) ?? []);
    },
  };
}

function idsIn(storage: DraftStorage): string[] {
  const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '');
  return keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
}

/** Null for what is no draft of ours. */
function readDraft(id: string, stored: string | null): NoteDraft | null {
  if (stored === null) return null;
  const { note, updatedAt } = JSON.parse(stored);
  return typeof note === 'string' && Number.isFinite(updatedAt) ? { id, note, updatedAt } : null;
}
