import { normalise } from '../anchor/normalise.ts';
import type { Highlight } from '../model.ts';

/** Fields whose change a reader sees. */
export const SHOWN_FIELDS = ['quote', 'note', 'tags', 'ink', 'title', 'deletedAt'] as const;
export type ShownField = (typeof SHOWN_FIELDS)[number];

/** What an import does with a mark of a file, and the row to write for that; null where nothing is written. */
export interface Decision {
  readonly state: /** There is none by its id. */
    | 'new'
    /** There is an older one by its id: it becomes what the file says. */
    | 'changed'
    /** There is one that says the same. */
    | 'same'
    /** There is one that was changed later than the file's: it stays as it is. */
    | 'older'
    /** There is one in the bin: it is brought back, unless that is not wanted. */
    | 'binned';
  readonly fields: readonly ShownField[];
  readonly row: Highlight | null;
}

const NONE: readonly ShownField[] = [];

const isSameText = (one: string, other: string): boolean =>
  one === other || normalise(one) === normalise(other);

function differs(field: ShownField, file: Highlight, here: Highlight): boolean {
  switch (field) {
    case 'quote':
      return !isSameText(file.selectors.quote.exact, here.selectors.quote.exact);
    case 'tags':
      return file.tags.length !== here.tags.length || file.tags.some((tag, i) => tag !== here.tags[i]);
    case 'title':
      return file.title !== '' && file.title !== here.title;
    case 'deletedAt':
      return file.deletedAt > 0 !== here.deletedAt > 0;
    default:
      return file[field] !== here[field];
  }
}

/**
 * What becomes of a file's mark beside what is here by its id. Of two, the one that was changed later stands, by
 * `updatedAt`, as in `lib/store/merge-write.ts`. What the file does not know of a mark (where it was placed, its page's
 * title) stays.
 *
 * @param now milliseconds since the epoch: when a mark is brought back
 */
export function decideRow(file: Highlight, here: Highlight | undefined, now: number): Decision {
  if (here === undefined) return { state: 'new', fields: NONE, row: file };
  if (here.deletedAt > 0 && file.deletedAt === 0) {
    const later = file.updatedAt > here.updatedAt ? merge(file, here) : here;
    const updatedAt = Math.max(now, here.updatedAt + 1, file.updatedAt);
    return { state: 'binned', fields: NONE, row: { ...later, deletedAt: 0, updatedAt } };
  }
  const fields = SHOWN_FIELDS.filter((field) => differs(field, file, here));
  if (fields.length === 0) return { state: 'same', fields: NONE, row: null };
  if (file.updatedAt <= here.updatedAt) return { state: 'older', fields, row: null };
  return { state: 'changed', fields, row: merge(file, here) };
}

function merge(file: Highlight, here: Highlight): Highlight {
  const { title: _title, ...known } = file;
  const title = file.title || here.title;
  // The store takes a row that was made another time for another mark (`lib/store/merge-write.ts`).
  const row = { ...known, title, createdAt: here.createdAt };
  const isPoorer = file.selectors.distinction === null && here.selectors.distinction !== null;
  if (!isPoorer || differs('quote', file, here)) return row;
  const { pageKey, pageKeyVersion, rawUrl, canonicalUrl, selectors, normalisation, quote } = here;
  const { textDirective, origin } = here;
  return {
    ...row,
    pageKey,
    pageKeyVersion,
    rawUrl,
    canonicalUrl,
    selectors,
    normalisation,
    quote,
    textDirective,
    origin,
  };
}
