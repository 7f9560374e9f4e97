import { nothingFound, POPUP } from '../../lib/words/popup.ts';
import { FrameSection } from './FrameSection.tsx';
import { MarkList } from './MarkList.tsx';
import { OtherPages } from './OtherPages.tsx';
import type { PopupActions, PopupView } from './popup-view.ts';

interface SearchResultsProps {
  readonly view: PopupView;
  readonly actions: PopupActions;
}

/** What a search found: first on this page and in its frames, then on all others. */
export function SearchResults({ view, actions }: SearchResultsProps) {
  const { frameMatches, groups, matchCount, moreCount, pageMatches, query } = view;
  if (matchCount === 0) {
    return <p class="nothing-found">{nothingFound(query.trim())}</p>;
  }
  return (
    <>
      {pageMatches.length > 0 && (
        <section class="this-page">
          <h2 class="section-title">{POPUP.marksHere}</h2>
          <MarkList name={POPUP.marksHere} marks={pageMatches} actions={actions} />
        </section>
      )}
      {frameMatches.map((frame) => (
        <FrameSection key={frame.pageKey} frame={frame} actions={actions} />
      ))}
      <OtherPages groups={groups} moreCount={moreCount} actions={actions} />
    </>
  );
}
