import { GUESTS_HERE } from '../../lib/words/guests.ts';
import { POPUP } from '../../lib/words/popup.ts';
import { FrameSection } from './FrameSection.tsx';
import { GuestSection } from './GuestSection.tsx';
import { MarkList, type MarkListing } from './MarkList.tsx';
import { PageHeader } from './PageHeader.tsx';
import { isNewsBelow, PageNews } from './PageNews.tsx';
import type { PopupActions, PopupView } from './popup-view.ts';

interface ThisPageProps {
  readonly view: PopupView;
  readonly listing: MarkListing;
  readonly actions: PopupActions;
}

/** The page in this tab: what it is, what stands in the way, what was shared with the reader, and their own marks, in its frames too. */
export function ThisPage({ view, listing, actions }: ThisPageProps) {
  const { frameMatches, page, pageMatches, share } = view;
  const canMark = page.obstacle === null && page.off === null;
  const guests = page.guests !== null && page.guests.snippets.length > 0 ? page.guests : null;
  const isEmpty = page.marks.length === 0 && page.frames.length === 0 && guests === null && !view.isEmpty;
  return (
    <section class="this-page">
      <PageHeader page={page} share={share} actions={actions} />
      {!isNewsBelow(view) && <PageNews view={view} actions={actions} />}
      {guests !== null && <GuestSection guests={guests} actions={actions} />}
      {guests !== null && pageMatches.length > 0 && <h2 class="part-title">{GUESTS_HERE.yourMarks}</h2>}
      {pageMatches.length > 0 && <MarkList name={POPUP.marksHere} marks={pageMatches} listing={listing} />}
      {frameMatches.map((frame) => (
        <FrameSection key={frame.pageKey} frame={frame} listing={listing} />
      ))}
      {canMark && isEmpty && view.library.state === 'ok' && <p class="quiet">{POPUP.nothingHere}</p>}
    </section>
  );
}
