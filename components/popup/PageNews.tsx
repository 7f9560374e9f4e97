import { PageNotices } from './PageNotices.tsx';
import type { PopupActions, PopupView } from './popup-view.ts';
import { SelectionActions } from './SelectionActions.tsx';

interface PageNewsProps {
  readonly view: PopupView;
  readonly actions: Pick<PopupActions, 'allowSite' | 'markSelection' | 'tryAgain' | 'turnOn'>;
}

/** What the page says when it answers: what is selected on it and can be marked, and what stands in the way. */
export function PageNews({ view: { page }, actions }: PageNewsProps) {
  const canMark = page.obstacle === null && page.off === null;
  return (
    <>
      {canMark && page.hasSelection && <SelectionActions actions={actions} />}
      <PageNotices page={page} actions={actions} />
    </>
  );
}

/**
 * Where the page's marks are listed before it has answered, its news come below them: above, they would push the
 * marks away from under the pointer.
 */
export function isNewsBelow({ isSearching, loading, page }: PopupView): boolean {
  return !loading && !isSearching && page.marks.length > 0 && page.guests === null;
}
