import { X } from 'lucide';
import type { Ink } from '../../../lib/model.ts';
import { startOfPeriod } from '../../../lib/search/local-period.ts';
import { dayOf } from '../../../lib/words/days.ts';
import { FILTERS, FLAG_NAMES, fromDay, removeFilter, toDay } from '../../../lib/words/filters.ts';
import { INK_NAMES } from '../../../lib/words/ink-names.ts';
import { Icon } from '../../Icon.tsx';
import { isFiltered, type MarkFilters, NO_FILTERS, toggleFilter } from './mark-filters.ts';

interface FilterChipsProps {
  readonly filters: MarkFilters;
  readonly inkNames: Readonly<Record<Ink, string>>;
  readonly onChange: (filters: MarkFilters) => void;
}

interface Chip {
  readonly name: string;
  /** The name is a text of ours, not of the reader or the web. */
  readonly isOurs: boolean;
  readonly without: MarkFilters;
}

/** The filters that are at work, each as a button that takes it away. */
export function FilterChips({ filters, inkNames, onChange }: FilterChipsProps) {
  if (!isFiltered(filters)) return null;
  return (
    <fieldset class="filter-chips" aria-label={FILTERS.active}>
      {chipsOf(filters, inkNames).map(({ isOurs, name, without }) => (
        <button
          key={name}
          type="button"
          class="chip"
          aria-label={removeFilter(name)}
          onClick={() => onChange(without)}
        >
          <span dir={isOurs ? undefined : 'auto'}>{name}</span>
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
    isOurs: true,
    without: { ...filters, ...without },
  });
  return [
    ...inks.map((ink) => ({
      name: inkNames[ink],
      isOurs: inkNames[ink] === INK_NAMES[ink],
      without: toggleFilter(filters, 'inks', ink),
    })),
    ...sites.map((site) => ({
      name: site || FILTERS.noSite,
      isOurs: site === '',
      without: toggleFilter(filters, 'sites', site),
    })),
    ...tags.map((tag) => ({ name: tag, isOurs: false, without: toggleFilter(filters, 'tags', tag) })),
    ...flags.map((flag) => ({
      name: FLAG_NAMES[flag],
      isOurs: true,
      without: toggleFilter(filters, 'flags', flag),
    })),
    ...(from !== null && from === to
      ? [day(written(from), { from: null, to: null })]
      : [
          ...(from === null ? [] : [day(fromDay(written(from)), { from: null })]),
          ...(to === null ? [] : [day(toDay(written(to)), { to: null })]),
        ]),
  ];
}
