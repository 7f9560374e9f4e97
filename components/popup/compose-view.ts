import { MAY_HOLD_LINK } from '../../lib/link/may-hold-link.ts';
import type { ReadingSettings } from '../../lib/messaging/protocol.ts';
import type { Highlight } from '../../lib/model.ts';
import { groupByPage, hostOf, type PageGroup } from '../../lib/search/group-by-page.ts';
import { composeFrames, frameOfMark, framesWith, type KnownFrame } from './compose-frames.ts';
import { composeShare } from './compose-share.ts';
import { type MarkedPage, marksOfPage } from './marks-of-page.ts';
import type {
  Editing,
  FoundView,
  LibraryState,
  PageMark,
  PageView,
  PopupView,
  StatusView,
} from './popup-view.ts';
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
  /** What is read of the library, in any order; null while the page's marks are being read. */
  readonly kept: readonly Highlight[] | null;
  /** Of them, the newest of other pages; null while they are being read. */
  readonly saysNow: PopupView['saysNow'];
  readonly newest: NewestFacts | null;
  /** Of them, what a search found; null where there is none, or nothing of it yet. */
  readonly found: FoundFacts | null;
  readonly library: LibraryState | null;
  readonly query: string;
  readonly editing: Editing | null;
  readonly tags: readonly string[];
  readonly share: ShareFacts;
  readonly reading: ReadingSettings | null;
  readonly status: StatusView | null;
}

/** The newest marks of other pages. */
export interface NewestFacts {
  readonly hasMore: boolean;
}

/** What a search found: what the popup shows of it, the best first, and how many there are in all. */
export interface FoundFacts extends FoundView {
  /** In the library. */
  readonly rows: readonly Highlight[];
  /** On the page or in a frame of it, and not stored. */
  readonly unsaved: readonly Highlight[];
  /** There are more than these, and no more are coming by themselves. */
  readonly hasMore: boolean;
}

/** Turns what is known into what is shown. */
export function composeView(facts: PopupFacts): PopupView {
  const kept = facts.kept ?? [];
  const { found, page, query } = facts;
  const all = marksOfPage(kept, page);
  const frames = composeFrames(kept, facts.frames, { pageKey: page.pageKey, marks: all });
  const marks = all.filter(({ highlight }) => frameOfMark(frames, highlight.id) === null);
  const shownKeys = new Set([page.pageKey, ...frames.map(({ pageKey }) => pageKey)]);
  const isElsewhere = ({ pageKey }: Highlight) => !shownKeys.has(pageKey);
  const isSearching = query.trim() !== '' && found !== null;
  const results = isSearching ? resultsOf(found, kept) : null;
  const wanted = results && new Set(results.map(({ id }) => id));
  const isWanted = ({ highlight }: PageMark) => wanted === null || wanted.has(highlight.id);
  return {
    loading: isLoading(facts, all.length),
    isPartial: facts.newest === null && !cannotBeRead(facts),
    query,
    isSearching,
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
    pageMatches: marks.filter(isWanted),
    frameMatches: framesWith(frames, isWanted),
    groups: results
      ? groupsInOrder(results.filter(isElsewhere))
      : facts.newest === null
        ? []
        : groupByPage(kept.filter(isElsewhere)),
    hasMore: (isSearching ? found : facts.newest)?.hasMore === true,
    found: isSearching ? found : null,
    isEmpty: facts.newest !== null && kept.length === 0 && page.unsaved.length === 0,
    library: facts.library ?? { state: 'ok' },
    saysNow: facts.saysNow,
    editing: facts.editing,
    tags: facts.tags,
    share: composeShare(facts.share, { guests: page.guests, marks }),
    reading: facts.reading,
    status: facts.status,
  };
}

/**
 * The page's own marks are shown as soon as they are read. Where there are none, or a link brings others, the page
 * is waited for: what it says would take the place of what was shown.
 */
function isLoading(facts: PopupFacts, markCount: number): boolean {
  const { kept, newest, page, pageIsKnown } = facts;
  if (kept === null && !cannotBeRead(facts)) return true;
  if (!pageIsKnown && (markCount === 0 || MAY_HOLD_LINK.test(page.facts.rawUrl))) return true;
  return markCount === 0 && newest === null && !cannotBeRead(facts);
}

const cannotBeRead = ({ library }: PopupFacts) => library?.state === 'failed' || library?.state === 'newer';

/** What was found as it is now; what was removed since is left out. */
function resultsOf(found: FoundFacts, kept: readonly Highlight[]): Highlight[] {
  const now = new Map(kept.map((row) => [row.id, row]));
  return [...found.unsaved, ...found.rows.flatMap(({ id }) => now.get(id) ?? [])];
}

/** By page, the page of the best first; on a page the best first. */
function groupsInOrder(rows: readonly Highlight[]): PageGroup[] {
  const byPage = Map.groupBy(rows, ({ pageKey }) => pageKey).values();
  return Array.from(byPage).flatMap((highlights) =>
    groupByPage(highlights).map((group) => ({ ...group, highlights })),
  );
}

function whereOff({ off, page }: PopupFacts): PageView['off'] {
  if (off.everywhere) return 'everywhere';
  return off.sites.includes(siteOf(page.facts.rawUrl)) ? 'site' : null;
}

/** What a page's site is called where it is switched off: its full host name, '' where it has none. */
export function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
