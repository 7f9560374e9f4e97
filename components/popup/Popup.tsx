import { useState } from 'preact/hooks';
import { FINDING } from '../../lib/words/finding.ts';
import { marksFound } from '../../lib/words/popup.ts';
import { EmptyState } from './EmptyState.tsx';
import { Foot } from './Foot.tsx';
import { LibraryNotice } from './LibraryNotice.tsx';
import { LoadingState } from './LoadingState.tsx';
import { OtherPages } from './OtherPages.tsx';
import { isNewsBelow, PageNews } from './PageNews.tsx';
import type { PopupActions, PopupView } from './popup-view.ts';
import { SearchField } from './SearchField.tsx';
import { SearchResults } from './SearchResults.tsx';
import { StatusLine } from './StatusLine.tsx';
import { ThisPage } from './ThisPage.tsx';
import { usePopupKeys } from './use-popup-keys.ts';

interface PopupProps {
  readonly view: PopupView;
  readonly actions: PopupActions;
}

/** The popup: search on top, this page's marks, all others, and a line for what was just done. */
export function Popup({ view, actions }: PopupProps) {
  const { editing, found, isPartial, isSearching, library, loading, page, query, saysNow, tags } = view;
  const listing = { excerpt: found?.excerpt ?? null, saysNow, editing, tags, actions };
  const isSharing = view.share.isOpen && view.share.ownCount > 0 && !isSearching && !loading;
  const [isSetting, setIsSetting] = useState(false);
  const closePanel = isSetting
    ? () => setIsSetting(false)
    : isSharing
      ? () => actions.openShare(false)
      : null;
  function goToFirst() {
    const [first] = [...view.pageMatches, ...view.frameMatches.flatMap(({ marks }) => marks)].filter(
      ({ state }) => state !== 'orphan',
    );
    const id = first?.highlight.id ?? view.groups[0]?.highlights[0]?.id;
    if (isSearching && id !== undefined) actions.goTo(id);
  }

  return (
    <div class="popup" {...usePopupKeys(closePanel, actions)}>
      <SearchField query={query} onSearch={actions.search} onEnter={goToFirst} />
      <p class="visually-hidden" aria-live="polite">
        {found !== null && !found.isEarly && marksFound(found.count)}
      </p>
      <main class="content" aria-busy={loading || isPartial}>
        <LibraryNotice library={library} actions={actions} />
        {isSearching ? (
          <SearchResults view={view} listing={listing} actions={actions} />
        ) : loading ? (
          <LoadingState title={page.title} />
        ) : (
          <>
            <ThisPage view={view} listing={listing} actions={actions} />
            <OtherPages groups={view.groups} listing={listing} />
            {view.hasMore && (
              <button type="button" class="button" onClick={actions.showMore}>
                {FINDING.showMore}
              </button>
            )}
            {library.state === 'ok' && view.isEmpty && page.obstacle === null && page.off === null && (
              <EmptyState />
            )}
          </>
        )}
        {isNewsBelow(view) && (
          <div class="page-news">
            <PageNews view={view} actions={actions} />
          </div>
        )}
      </main>
      <Foot view={view} actions={actions} isSetting={isSetting} onSetting={setIsSetting} />
      <StatusLine status={view.status} onClose={actions.closeStatus} />
    </div>
  );
}
