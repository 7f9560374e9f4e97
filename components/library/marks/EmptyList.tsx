import { MARKS } from '../../../lib/words/marks.ts';
import { isFiltered } from './mark-filters.ts';
import type { MarksActions, MarksView } from './marks-view.ts';

interface EmptyListProps {
  readonly view: MarksView;
  readonly actions: Pick<MarksActions, 'clear'>;
}

/** In the list's place, where there is nothing in it: why, and what to do next. */
export function EmptyList({ view, actions }: EmptyListProps) {
  const { filters, text } = view.place;
  if (view.total === null || view.isSearching) return <Waiting />;
  if (text.trim() === '' && !isFiltered(filters)) {
    return (
      <div class="empty">
        <p class="empty-first">{MARKS.nothingYet}</p>
        <p>{MARKS.nothingYetMore}</p>
      </div>
    );
  }
  return (
    <div class="empty">
      <p class="empty-first">{MARKS.nothingFound}</p>
      <p>{MARKS.nothingFoundMore}</p>
      <button type="button" class="button" onClick={actions.clear}>
        {MARKS.clearFilters}
      </button>
    </div>
  );
}

/** Takes the room of the first marks, so that nothing jumps when they come. */
function Waiting() {
  return (
    <div class="waiting" role="status">
      <span class="visually-hidden">{MARKS.loading}</span>
      {['a', 'b', 'c', 'd'].map((each) => (
        <span key={each} class="waiting-row" />
      ))}
    </div>
  );
}
