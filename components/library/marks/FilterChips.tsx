import { X } from 'lucide';
import type { Ink } from '../../../lib/model.ts';
import { startOfPeriod } from '../../../lib/search/local-period.ts';
import { FILTERS, FLAG_NAMES, fromDay, removeFilter, toDay } from '../../../lib/words/filters.ts';
import { dayOf } from '../../../lib/words/language.ts';
import { Icon } from '../../Icon.tsx';
import { isFiltered, type MarkFilters, NO_FILTERS, toggleFilter } from './mark-filters.ts';

interface FilterChipsProps {
  readonly filters: MarkFilters;
  readonly inkNames: Readonly<Record<Ink, string>>;
  readonly onChange: (filters: MarkFilters) => void;
}

interface Chip {
  readonly name: string;
  readonly without: MarkFilters;
}

/** The filters that are at work, each as a button that takes it away. */
export function FilterChips({ filters, inkNames, onChange }: FilterChipsProps) {
  if (!isFiltered(filters)) return null;
  return (
    <fieldset class="filter-chips" aria-label={FILTERS.active}>
      {chipsOf(filters, inkNames).map(({ name, without }) => (
        <button
          key={name}
          type="button"
          class="chip"
          aria-label={removeFilter(name)}
          onClick={() => onChange(without)}
        >
          <span dir="auto">{name}</span>
          <Icon node={X} size={12} />
        </button>
      ))}
      <button type="button" class="quiet-button" onClick={() => onChange(NO_FILTERS)}>
        {FILTERS.clear}
      </button>
    </fieldset>
  );
}

function chipsOf(filters: MarkFilters, inkNames: Readonly<Record<Ink, string>>): Chip[] {
  const { flags, from, inks, sites, tags, to } = filters;
  const written = (day: string) => dayOf(startOfPeriod(day));
  const day = (name: string, without: Partial<MarkFilters>) => ({
    name,
    without: { ...filters, ...without },
  });
  return [
    ...inks.map((ink) => ({ name: inkNames[ink], without: toggleFilter(filters, 'inks', ink) })),
    ...sites.map((site) => ({ name: site || FILTERS.noSite, without: toggleFilter(filters, 'sites', site) })),
    ...tags.map((tag) => ({ name: tag, without: toggleFilter(filters, 'tags', tag) })),
    ...flags.map((flag) => ({ name: FLAG_NAMES[flag], without: toggleFilter(filters, 'flags', flag) })),
    ...(from !== null && from === to
      ? [day(written(from), { from: null, to: null })]
      : [
          ...(from === null ? [] : [day(fromDay(written(from)), { from: null })]),
          ...(to === null ? [] : [day(toDay(written(to)), { to: null })]),
        ]),
  ];
}
