import type { PageGroup } from '../../lib/search/group-by-page.ts';
import { dayOf } from '../../lib/words/language.ts';
import { POPUP, showMore, sourceOf } from '../../lib/words/popup.ts';
import { MarkList } from './MarkList.tsx';
import type { PopupActions } from './popup-view.ts';

interface OtherPagesProps {
  readonly groups: readonly PageGroup[];
  readonly moreCount: number;
  readonly actions: Pick<PopupActions, 'goTo' | 'copyLink' | 'remove' | 'save' | 'showMore'>;
}

/** The marks of all other pages, a page at a time, the last marked page first. */
export function OtherPages({ groups, moreCount, actions }: OtherPagesProps) {
  if (groups.length === 0) return null;
  return (
    <section class="others">
      <h2 class="section-title">{POPUP.otherPages}</h2>
      {groups.map((group) => (
        <PageOfMarks key={group.pageKey} group={group} actions={actions} />
      ))}
      {moreCount > 0 && (
        <button type="button" class="button" onClick={actions.showMore}>
          {showMore(moreCount)}
        </button>
      )}
    </section>
  );
}

interface PageOfMarksProps {
  readonly group: PageGroup;
  readonly actions: OtherPagesProps['actions'];
}

function PageOfMarks({ group, actions }: PageOfMarksProps) {
  const name = group.title || group.host || POPUP.untitled;
  return (
    <section class="page-group">
      <h3 class="group-title" dir="auto" title={name}>
        {name}
      </h3>
      <p class="group-source">
        {group.title !== '' && group.host !== ''
          ? sourceOf(group.host, group.newestAt)
          : dayOf(group.newestAt)}
      </p>
      <MarkList
        name={name}
        marks={group.highlights.map((highlight) => ({ highlight, state: 'elsewhere' }))}
        actions={actions}
      />
    </section>
  );
}
