import { POPUP } from '../../lib/words/popup.ts';
import { MarkList } from './MarkList.tsx';
import { PageHeader } from './PageHeader.tsx';
import { PageNotices } from './PageNotices.tsx';
import type { PopupActions, PopupView } from './popup-view.ts';

interface ThisPageProps {
  readonly view: PopupView;
  readonly actions: PopupActions;
}

/** The page in this tab: what it is, what stands in the way, and its marks in reading order. */
export function ThisPage({ view, actions }: ThisPageProps) {
  const { page, pageMatches, withNotes } = view;
  const canMark = page.obstacle === null && page.off === null;
  const isEmpty = page.marks.length === 0 && page.guests === null && view.matchCount > 0;
  return (
    <section class="this-page">
      <PageHeader page={page} withNotes={withNotes} actions={actions} />
      <PageNotices page={page} actions={actions} />
      {pageMatches.length > 0 && <MarkList name={POPUP.marksHere} marks={pageMatches} actions={actions} />}
      {canMark && isEmpty && <p class="quiet">{POPUP.nothingHere}</p>}
    </section>
  );
}
