import { NO_FILTERS } from '../../../components/library/marks/mark-filters.ts';
import { type MarksPlace, writeMarksPlace } from '../../../components/library/marks/marks-address.ts';
import type { MarksActions } from '../../../components/library/marks/marks-view.ts';
import { hashOf } from '../../../components/library/screens.ts';
import type { Step } from '../library-ports.ts';
import { selectIn } from '../select-in.ts';
import type { RunningLibrary } from '../start-library.ts';
import type { MarksState } from './marks-state.ts';

type PlaceActions = Pick<
  MarksActions,
  'clear' | 'filter' | 'group' | 'search' | 'see' | 'select' | 'selectAll' | 'selectNone' | 'sort'
>;

/** What changes which marks are shown, and which of them are selected. */
export function createPlaceActions(
  state: MarksState,
  { ports, state: library }: RunningLibrary,
): PlaceActions {
  function go(changes: Partial<MarksPlace>, step: Step): void {
    const next = { ...state.place.value, ...changes };
    state.place.value = next;
    ports.showAddress(hashOf('marks', writeMarksPlace(next)), step);
  }

  return {
    // A word that grows is one step.
    search: (text) => go({ text, order: null }, 'replace'),
    filter: (filters) => go({ filters }, 'push'),
    sort: (order) => go({ order }, 'push'),
    group: (byPage) => go({ byPage }, 'push'),
    clear: () => go({ text: '', filters: NO_FILTERS, order: null }, 'push'),
    ...selectIn({ ids: () => state.view.value.list.ids, selected: state.selected, anchor: state.anchor }),
    see(indexes) {
      const { shown } = state;
      if (shown.value === null) return;
      const { catalogue, places } = shown.value;
      library.rows.want(
        indexes
          .filter((index) => index < places.length)
          .map((index) => places[index] as number)
          .map((place) => ({ id: catalogue.idOf(place), updatedAt: catalogue.updatedAt[place] as number })),
      );
    },
  };
}
