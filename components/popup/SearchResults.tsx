import { FINDING, nearWords, nothingAnswers } from '../../lib/words/finding.ts';
import { POPUP } from '../../lib/words/popup.ts';
import { FrameSection } from './FrameSection.tsx';
import { MarkList, type MarkListing } from './MarkList.tsx';
import { OtherPages } from './OtherPages.tsx';
import type { PopupActions, PopupView } from './popup-view.ts';

interface SearchResultsProps {
  readonly view: PopupView;
  readonly listing: MarkListing;
  readonly actions: Pick<PopupActions, 'openLibrary' | 'showMore'>;
}

/** What a search found: first on this page and in its frames, then on all others. */
export function SearchResults({ view, listing, actions }: SearchResultsProps) {
  const { found, frameMatches, groups, hasMore, library, pageMatches, query } = view;
  if (found === null || found.count === 0) {
    return (
      <>
        <h1 class="visually-hidden">{FINDING.title}</h1>
        {/* Of a library that cannot be read, it is not known what answers. */}
        {library.state === 'ok' && (
          <p class="nothing-found">{nothingAnswers(found?.query ?? query.trim())}</p>
        )}
      </>
    );
  }
  return (
    <>
      <h1 class="visually-hidden">{FINDING.title}</h1>
      {found.isNear && (
        <p class="quiet near">{nearWords([...found.terms.words, ...found.terms.phrases].join(' '))}</p>
      )}
      {pageMatches.length > 0 && (
        <section class="this-page">
          <h2 class="section-title">{POPUP.marksHere}</h2>
          <MarkList name={POPUP.marksHere} marks={pageMatches} listing={listing} />
        </section>
      )}
      {frameMatches.map((frame) => (
        <FrameSection key={frame.pageKey} frame={frame} listing={listing} />
      ))}
      <OtherPages groups={groups} listing={listing} />
      <div class="after-results">
        {hasMore && (
          <button type="button" class="button" onClick={actions.showMore}>
            {FINDING.showMore}
          </button>
        )}
        <button type="button" class="quiet-button" onClick={actions.openLibrary}>
          {FINDING.seeAll}
        </button>
      </div>
    </>
  );
}
