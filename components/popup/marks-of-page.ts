import type { Highlight, PageFacts } from '../../lib/model.ts';
import { inReadingOrder } from '../../lib/search/reading-order.ts';
import type { PageMark } from './popup-view.ts';

/** What a page says of the marks on it. `pageKey` is null while, or where, it cannot be told. */
export interface MarkedPage {
  readonly pageKey: string | null;
  readonly facts: PageFacts;
  readonly orphanIds: readonly string[];
  /** On the page and not stored. */
  readonly unsaved: readonly Highlight[];
}

/** Its marks in reading order: the stored ones, there or gone, and those that are only painted. */
export function marksOfPage(kept: readonly Highlight[], page: MarkedPage): PageMark[] {
  const stored = kept.filter(({ pageKey }) => pageKey === page.pageKey);
  const storedIds = new Set(stored.map(({ id }) => id));
  const unsaved = page.unsaved.filter(({ id }) => !storedIds.has(id));
  const unsavedIds = new Set(unsaved.map(({ id }) => id));
  const orphanIds = new Set(page.orphanIds);
  return inReadingOrder([...stored, ...unsaved]).map((highlight) => {
    if (unsavedIds.has(highlight.id)) return { highlight, state: 'unsaved' };
    return { highlight, state: orphanIds.has(highlight.id) ? 'orphan' : 'here' };
  });
}
