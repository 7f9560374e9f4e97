import { useMemo } from 'preact/hooks';
import { dayOf } from '../../../lib/search/local-period.ts';
import { ActivityCalendar } from './ActivityCalendar.tsx';
import { toggleFilter } from './mark-filters.ts';
import type { MarksActions, MarksView } from './marks-view.ts';
import { SiteBars } from './SiteBars.tsx';

interface PicturesProps {
  readonly view: Pick<MarksView, 'place' | 'rail' | 'today'>;
  readonly actions: Pick<MarksActions, 'filter'>;
}

/**
 * When and where most was marked; what is clicked is filtered by. Keeps its room while it is counted. Drawn anew only
 * where it is another: a key in the search field must not draw the days of a year.
 */
export function Pictures({ view, actions }: PicturesProps) {
  const { filters } = view.place;
  const { rail } = view;
  const today = dayOf(new Date(view.today));
  return useMemo(
    () => (
      <div class="pictures">
        {rail && (
          <>
            <ActivityCalendar
              days={rail.days}
              chosen={filters.from === filters.to ? filters.from : null}
              today={today}
              onChoose={(day) => actions.filter({ ...filters, from: day, to: day })}
            />
            <SiteBars
              sites={rail.sites}
              chosen={filters.sites}
              onToggle={(site) => actions.filter(toggleFilter(filters, 'sites', site))}
            />
          </>
        )}
      </div>
    ),
    [rail, filters, actions, today],
  );
}
