/** What was last typed for a mark, and may not be saved. */
interface Draft {
  /** The highlight's id. */
  readonly id: string;
  /** `updatedAt` of the edit that saves it, in milliseconds since the epoch. */
  readonly updatedAt: number;
}

export interface NoteDraft extends Draft {
  readonly note: string;
}

/** All tags of a mark, the one that was being typed among them. */
export interface TagsDraft extends Draft {
  readonly tags: readonly string[];
}

/**
 * Words from the moment they are typed until they are on the disk. A document that is closed half-way sends no more
 * messages, so what was typed is kept here first, in the same turn; whoever opens next saves what is left
 * (`save-drafts.ts`). Nothing here throws: a storage that refuses keeps nothing.
 */
export interface Drafts<Kept extends NoteDraft | TagsDraft> {
  /** Keeps it in place of an earlier one of the same highlight. False where the storage refuses. */
  keep(draft: Kept): boolean;
  /** The edit of this draft was acknowledged: takes it away, unless a later one has taken its place. */
  settle(draft: Kept): void;
  /** The draft of one highlight, or null. */
  find(id: string): Kept | null;
  /** All there are, of every document, in any order. */
  all(): Kept[];
}

export type NoteDrafts = Drafts<NoteDraft>;
export type TagsDrafts = Drafts<TagsDraft>;

/** What of the Web Storage is needed: `localStorage`, which is written before the call returns. */
export type DraftStorage = Pick<Storage, 'getItem' | 'key' | 'length' | 'removeItem' | 'setItem'>;

/** @param getStorage asked each time, since asking for it may throw where storage is switched off */
export function createNoteDrafts(getStorage: () => DraftStorage): NoteDrafts {
  return createDrafts('note-draft:', getStorage, (id, { note, updatedAt }) =>
    typeof note === 'string' && isTime(updatedAt) ? { id, note, updatedAt } : null,
  );
}

/** The same for tags. */
export function createTagsDrafts(getStorage: () => DraftStorage): TagsDrafts {
  return createDrafts('tags-draft:', getStorage, (id, { tags, updatedAt }) =>
    areTags(tags) && isTime(updatedAt) ? { id, tags, updatedAt } : null,
  );
}

/** @param check gives what is stored as a draft of this highlight's, null for what is none */
function createDrafts<Kept extends NoteDraft | TagsDraft>(
  prefix: string,
  getStorage: () => DraftStorage,
  check: (id: string, stored: Readonly<Record<string, unknown>>) => Kept | null,
): Drafts<Kept> {
  /** What a refusing storage is taken for. */
  function attempt<T>(job: (storage: DraftStorage) => T, otherwise: T): T {
    try {
      return job(getStorage());
    } catch {
      return otherwise;
    }
  }

  function idsIn(storage: DraftStorage): string[] {
    const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '');
    return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  }

  function find(id: string): Kept | null {
    return attempt((storage) => {
      const stored = storage.getItem(prefix + id);
      return stored === null ? null : check(id, JSON.parse(stored));
    }, null);
  }

  return {
    find,
    keep({ id, ...kept }) {
      return attempt((storage) => {
        storage.setItem(prefix + id, JSON.stringify(kept));
        return true;
      }, false);
    },
    settle({ id, updatedAt }) {
      const left = find(id);
      if (left === null || left.updatedAt > updatedAt) return;
      attempt((storage) => storage.removeItem(prefix + id), undefined);
    },
    all() {
      return attempt(idsIn, []).flatMap((id) => find(id) ?? []);
    },
  };
}

const isTime = (value: unknown): value is number => Number.isFinite(value);

const areTags = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((tag) => typeof tag === 'string');
