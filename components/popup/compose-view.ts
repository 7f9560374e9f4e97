import type { ReadingSettings } from '../../lib/messaging/protocol.ts';
import type { Highlight, PageFacts } from '../../lib/model.ts';
import { firstOfGroups, groupByPage, hostOf } from '../../lib/search/group-by-page.ts';
import { matchHighlights } from '../../lib/search/match-highlights.ts';
import { inReadingOrder } from '../../lib/search/reading-order.ts';
import { composeShare } from './compose-share.ts';
import type { LibraryState, PageMark, PageView, PopupView, StatusView } from './popup-view.ts';
import type { ShareFacts } from './share-view.ts';

/** What is known of the page in this tab. `pageKey` is null while, or where, it cannot be told. */
export interface KnownPage {
  readonly pageKey: string | null;
  readonly facts: PageFacts;
  readonly isPrivate: boolean;
  readonly orphanIds: readonly string[];
  readonly unsaved: readonly Highlight[];
  readonly hasSelection: boolean;
  readonly isWithheld: boolean;
  readonly obstacle: PageView['obstacle'];
  readonly linkTrouble: PageView['linkTrouble'];
  readonly guests: PageView['guests'];
}

/** Everything the popup knows. */
export interface PopupFacts {
  readonly page: KnownPage;
  /** The page has answered, or it is clear that it will not. */
  readonly pageIsKnown: boolean;
  readonly off: { readonly everywhere: boolean; readonly sites: readonly string[] };
  /** Every kept highlight, in any order; null while the library is being read. */
  readonly kept: readonly Highlight[] | null;
  readonly library: LibraryState | null;
  readonly query: string;
  /** How many marks of other pages are shown at most. */
  readonly limit: number;
  readonly share: ShareFacts;
  readonly reading: ReadingSettings | null;
  readonly status: StatusView | null;
}

/** Turns what is known into what is shown. */
export function composeView(facts: PopupFacts): PopupView {
  const kept = facts.kept ?? [];
  const { page, query } = facts;
  const marks = marksOfPage(kept, page);
  const wanted = new Set(
    matchHighlights(
      marks.map(({ highlight }) => highlight),
      query,
    ),
  );
  const pageMatches = marks.filter(({ highlight }) => wanted.has(highlight));
  const others = matchHighlights(
    kept.filter(({ pageKey }) => pageKey !== page.pageKey),
    query,
  );
  const { shown, left } = firstOfGroups(groupByPage(others), facts.limit);
  return {
    loading:
      !facts.pageIsKnown || facts.library === null || (facts.kept === null && facts.library.state === 'ok'),
    query,
    page: {
      title: page.facts.title.trim(),
      host: hostOf(page.facts.rawUrl),
      isPrivate: page.isPrivate,
      marks,
      hasSelection: page.hasSelection,
      isWithheld: page.isWithheld,
      obstacle: page.obstacle,
      linkTrouble: page.linkTrouble,
      guests: page.guests,
      off: whereOff(facts),
    },
    pageMatches,
    groups: shown,
    moreCount: left,
    matchCount: pageMatches.length + others.length,
    library: facts.library ?? { state: 'ok' },
    share: composeShare(facts.share, { guests: page.guests, marks }),
    reading: facts.reading,
    status: facts.status,
  };
}

function marksOfPage(kept: readonly Highlight[], page: KnownPage): PageMark[] {
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

function whereOff({ off, page }: PopupFacts): PageView['off'] {
  if (off.everywhere) return 'everywhere';
  return off.sites.includes(siteOf(page.facts.rawUrl)) ? 'site' : null;
}

/** What a page's site is called where it is switched off: its full host name, '' where it has none. */
export function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
