import { marksOnPage, POPUP } from '../../lib/words/popup.ts';
import type { PageView } from './popup-view.ts';
import { ShareSection } from './ShareSection.tsx';
import type { ShareActions, ShareView } from './share-view.ts';

interface PageHeaderProps {
  readonly page: PageView;
  readonly share: ShareView;
  readonly actions: ShareActions;
}

/** The page in this tab: its title, how many marks it has, and the ways to share them. */
export function PageHeader({ page, share, actions }: PageHeaderProps) {
  const orphanCount = page.marks.filter(({ state }) => state === 'orphan').length;
  return (
    <header class="page-header">
      <h1 class="page-title others-words" dir="auto">
        {page.title || page.host || POPUP.untitled}
      </h1>
      {page.marks.length > 0 && <p class="page-count">{marksOnPage(page.marks.length, orphanCount)}</p>}
      {share.ownCount > 0 && <ShareSection share={share} actions={actions} />}
    </header>
  );
}
