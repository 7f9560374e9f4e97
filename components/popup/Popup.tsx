import { useState } from 'preact/hooks';
import { marksFound } from '../../lib/words/popup.ts';
import { EmptyState } from './EmptyState.tsx';
import { Foot } from './Foot.tsx';
import { LibraryNotice } from './LibraryNotice.tsx';
import { LoadingState } from './LoadingState.tsx';
import { OtherPages } from './OtherPages.tsx';
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
  const { library, loading, matchCount, page, query } = view;
  const isSearching = query.trim() !== '';
  const isSharing = view.share.isOpen && view.share.ownCount > 0 && !isSearching && !loading;
  const [isSetting, setIsSetting] = useState(false);
  const closePanel = isSetting
    ? () => setIsSetting(false)
    : isSharing
      ? () => actions.openShare(false)
      : null;
  return (
    <div class="popup" {...usePopupKeys(closePanel)}>
      <SearchField query={query} onSearch={actions.search} />
      <p class="visually-hidden" aria-live="polite">
        {isSearching && marksFound(matchCount)}
      </p>
      <main class="content" aria-busy={loading}>
        <LibraryNotice library={library} actions={actions} />
        {isSearching ? (
          <SearchResults view={view} actions={actions} />
        ) : loading ? (
          <LoadingState title={page.title} />
        ) : (
          <>
            <ThisPage view={view} actions={actions} />
            <OtherPages groups={view.groups} moreCount={view.moreCount} actions={actions} />
            {library.state === 'ok' && matchCount === 0 && page.obstacle === null && page.off === null && (
              <EmptyState />
            )}
          </>
        )}
      </main>
      <Foot view={view} actions={actions} isSetting={isSetting} onSetting={setIsSetting} />
      <StatusLine status={view.status} onClose={actions.closeStatus} />
    </div>
  );
}
