import type { PageMark, PageView } from './popup-view.ts';
import type { ShareFacts, ShareView } from './share-view.ts';

/** Marks that a link can be made to. */
export function linkable(marks: readonly PageMark[]): PageMark[] {
  return marks.filter(({ state }) => state !== 'orphan');
}

/** Turns what is known of sharing, and of the page, into what is shown. */
export function composeShare(
  facts: ShareFacts,
  { guests, marks }: Pick<PageView, 'guests' | 'marks'>,
): ShareView {
  const own = linkable(marks);
  // A link of the browser's own kind has no id that an answer could name.
  const others = guests === null || guests.shareId === null ? [] : guests.snippets;
  const answerable = others.filter(({ state }) => state === 'here' || state === 'changed');
  const noted = [...own.map(({ highlight }) => highlight), ...(facts.withGuests ? answerable : [])];
  return {
    ...facts,
    ownCount: own.length,
    guestCount: answerable.length,
    hasNotes: noted.some(({ note }) => note !== ''),
  };
}
