import type { PageGroup } from '../../lib/search/group-by-page.ts';
import { dayOf } from '../../lib/words/days.ts';
import { POPUP, sourceOf } from '../../lib/words/popup.ts';
import { FoundWords } from './FoundWords.tsx';
import { MarkList, type MarkListing } from './MarkList.tsx';

interface OtherPagesProps {
  readonly groups: readonly PageGroup[];
  readonly listing: MarkListing;
}

/** The marks of all other pages, a page at a time, the last marked page first. */
export function OtherPages({ groups, listing }: OtherPagesProps) {
  if (groups.length === 0) return null;
  return (
    <section class="others">
      <h2 class="section-title">{POPUP.otherPages}</h2>
      {groups.map((group) => (
        <PageOfMarks key={group.pageKey} group={group} listing={listing} />
      ))}
    </section>
  );
}

interface PageOfMarksProps {
  readonly group: PageGroup;
  readonly listing: MarkListing;
}

function PageOfMarks({ group, listing }: PageOfMarksProps) {
  const name = group.title || group.host || POPUP.untitled;
  return (
    <section class="page-group">
      <h3 class="group-title others-words" dir="auto" title={name}>
        <FoundWords text={name} excerpt={listing.excerpt} />
      </h3>
      <p class="group-source">
        {group.title !== '' && group.host !== ''
          ? sourceOf(group.host, group.newestAt)
          : dayOf(group.newestAt)}
      </p>
      <MarkList
        name={name}
        marks={group.highlights.map((highlight) => ({ highlight, state: 'elsewhere' }))}
        listing={listing}
      />
    </section>
  );
}
