import { useMemo } from 'preact/hooks';
import { FILTERS, FLAG_NAMES } from '../../../lib/words/filters.ts';
import { INK_NAMES } from '../../../lib/words/ink-names.ts';
import { DayRange } from './DayRange.tsx';
import { FilterGroup } from './FilterGroup.tsx';
import { type ListFilter, type MarkFilters, toggleFilter } from './mark-filters.ts';
import type { MarksActions, MarksView, RailView } from './marks-view.ts';

interface FilterRailProps {
  readonly view: Pick<MarksView, 'inkNames' | 'place'>;
  readonly rail: RailView;
  readonly actions: Pick<MarksActions, 'filter'>;
}

const FLAGS = ['has:note', 'is:orphan', 'is:shared', 'is:received'] as const;

/** What the list can be narrowed to, each with how many marks it leaves. Drawn anew only where it is another. */
export function FilterRail({ view, rail, actions }: FilterRailProps) {
  const { inkNames } = view;
  const { filters } = view.place;
  return useMemo(
    () => <Rail inkNames={inkNames} filters={filters} rail={rail} actions={actions} />,
    [inkNames, filters, rail, actions],
  );
}

interface RailProps extends Pick<FilterRailProps, 'actions' | 'rail'> {
  readonly inkNames: MarksView['inkNames'];
  readonly filters: MarkFilters;
}

function Rail({ inkNames, filters, rail, actions }: RailProps) {
  const toggle = (list: ListFilter) => (value: string) => actions.filter(toggleFilter(filters, list, value));
  const change = (changes: Partial<MarkFilters>) => actions.filter({ ...filters, ...changes });
  return (
    <div class="rail">
      <FilterGroup
        name={FILTERS.inks}
        choices={rail.inks.map(({ ink, count }) => ({
          value: ink,
          name: inkNames[ink],
          isOurs: inkNames[ink] === INK_NAMES[ink],
          count,
          ink,
        }))}
        chosen={filters.inks}
        nameOf={(ink) => inkNames[ink as keyof typeof inkNames] ?? ink}
        onToggle={toggle('inks')}
      />
      <FilterGroup
        name={FILTERS.sites}
        find={FILTERS.findSite}
        choices={rail.sites.map(({ site, count }) => ({
          value: site,
          name: site || FILTERS.noSite,
          isOurs: site === '',
          count,
        }))}
        chosen={filters.sites}
        nameOf={(site) => site || FILTERS.noSite}
        onToggle={toggle('sites')}
      />
      <FilterGroup
        name={FILTERS.tags}
        find={FILTERS.findTag}
        choices={rail.tags.map(({ tag, count }) => ({ value: tag, name: tag, count }))}
        chosen={filters.tags}
        nameOf={(tag) => tag}
        onToggle={toggle('tags')}
      />
      <FilterGroup
        name={FILTERS.more}
        choices={FLAGS.filter((flag) => rail.flags[flag] > 0).map((flag) => ({
          value: flag,
          name: FLAG_NAMES[flag],
          isOurs: true,
          count: rail.flags[flag],
        }))}
        chosen={filters.flags}
        nameOf={(flag) => FLAG_NAMES[flag as keyof typeof FLAG_NAMES]}
        onToggle={toggle('flags')}
      />
      <DayRange from={filters.from} to={filters.to} onChange={change} />
    </div>
  );
}
