import type { ReadingSettings } from '../../lib/messaging/protocol.ts';
import type { Highlight } from '../../lib/model.ts';
import { firstOfGroups, groupByPage, hostOf } from '../../lib/search/group-by-page.ts';
import { matchHighlights } from '../../lib/search/match-highlights.ts';
import { composeFrames, frameOfMark, framesWith, type KnownFrame } from './compose-frames.ts';
import { composeShare } from './compose-share.ts';
import { type MarkedPage, marksOfPage } from './marks-of-page.ts';
import type { LibraryState, PageMark, PageView, PopupView, StatusView } from './popup-view.ts';
import type { ShareFacts } from './share-view.ts';

/** What is known of the page in this tab. */
export interface KnownPage extends MarkedPage {
  readonly isPrivate: boolean;
  readonly hasSelection: boolean;
  readonly isWithheld: boolean;
  readonly obstacle: PageView['obstacle'];
  readonly linkTrouble: PageView['linkTrouble'];
  readonly guests: PageView['guests'];
}

/** Everything the popup knows. */
export interface PopupFacts {
  readonly page: KnownPage;
  readonly frames: readonly KnownFrame[];
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
  const all = marksOfPage(kept, page);
  const frames = composeFrames(kept, facts.frames, { pageKey: page.pageKey, marks: all });
  const ofFrames = frames.flatMap((frame) => frame.marks);
  const marks = all.filter(({ highlight }) => frameOfMark(frames, highlight.id) === null);
  const wanted = new Set(
    matchHighlights(
      [...marks, ...ofFrames].map(({ highlight }) => highlight),
      query,
    ),
  );
  const isWanted = ({ highlight }: PageMark) => wanted.has(highlight);
  const pageMatches = marks.filter(isWanted);
  const shownKeys = new Set([page.pageKey, ...frames.map(({ pageKey }) => pageKey)]);
  const others = matchHighlights(
    kept.filter(({ pageKey }) => !shownKeys.has(pageKey)),
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
      frames,
      obstacle: page.obstacle,
      linkTrouble: page.linkTrouble,
      guests: page.guests,
      off: whereOff(facts),
    },
    pageMatches,
    frameMatches: framesWith(frames, isWanted),
    groups: shown,
    moreCount: left,
    matchCount: wanted.size + others.length,
    library: facts.library ?? { state: 'ok' },
    share: composeShare(facts.share, { guests: page.guests, marks }),
    reading: facts.reading,
    status: facts.status,
  };
}

function whereOff({ off, page }: PopupFacts): PageView['off'] {
  if (off.everywhere) return 'everywhere';
  return off.sites.includes(siteOf(page.facts.rawUrl)) ? 'site' : null;
}

/** What a page's site is called where it is switched off: its full host name, '' where it has none. */
export function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
