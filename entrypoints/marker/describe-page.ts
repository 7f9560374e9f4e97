import { holdsText } from '../../lib/anchor/walk-text.ts';
import type { PageState } from '../../lib/messaging/protocol.ts';
import { findObstacle } from '../../lib/page/obstacle.ts';
import { readPageFacts } from '../../lib/page/page-facts.ts';
import { selectedRange } from '../../lib/page/selected-range.ts';
import type { GuestVisit } from './guest-visit.ts';
import type { PageContext } from './page-context.ts';
import type { Opened } from './page-opening.ts';

/** What the popup is told of a document; `opened` is null where the background could not be reached. */
export function describePage(
  { document, index, isTranslated, marks }: PageContext,
  guests: GuestVisit,
  opened: Opened | null,
): PageState {
  const { tree } = index.source;
  const hasWords = holdsText(document, tree) || window.length > 0;
  return {
    identity: opened?.page.identity ?? null,
    facts: readPageFacts(document, location.href),
    hasSelection: selectedRange(document, tree) !== null,
    obstacle: findObstacle(document.contentType, isTranslated(), hasWords),
    // A translation hides the words; it does not take them away.
    orphanIds: isTranslated() ? [] : marks.orphanIds(),
    unsaved: marks
      .all()
      .filter(({ stored }) => !stored)
      .map(({ highlight }) => highlight),
    ...guests.state(),
  };
}
