import { marksFound, POPUP } from '../../lib/words/popup.ts';
import { EmptyState } from './EmptyState.tsx';
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
  return (
    <div class="popup" {...usePopupKeys(isSharing ? () => actions.openShare(false) : null)}>
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
      {page.host !== '' && page.off === null && page.obstacle !== 'no-access' && (
        <footer class="footer">
          <button type="button" class="quiet-button" onClick={actions.turnOff}>
            {POPUP.turnOffSite}
          </button>
        </footer>
      )}
      <StatusLine status={view.status} onClose={actions.closeStatus} />
    </div>
  );
}
