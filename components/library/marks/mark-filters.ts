import type { Ink } from '../../../lib/model.ts';
import { dayOf, startOfPeriod } from '../../../lib/search/local-period.ts';
import { EMPTY_QUERY, type Flag, type Query } from '../../../lib/search/query.ts';

/** What the list is narrowed to, beside what is searched for. Of sites and inks any will do; of all else, all are meant. */
export interface MarkFilters {
  readonly sites: readonly string[];
  readonly inks: readonly Ink[];
  readonly tags: readonly string[];
  readonly flags: readonly Flag[];
  /** The first and the last day, `2024-05-03` by the local clock; null where there is no end. */
  readonly from: string | null;
  readonly to: string | null;
}

export const NO_FILTERS: MarkFilters = { sites: [], inks: [], tags: [], flags: [], from: null, to: null };

/** The filters that are lists of values. */
export type ListFilter = 'sites' | 'inks' | 'tags' | 'flags';

export function isFiltered({ flags, from, inks, sites, tags, to }: MarkFilters): boolean {
  return [sites, inks, tags, flags].some((list) => list.length > 0) || from !== null || to !== null;
}

/** With the value, or without it where it was there. */
export function toggleFilter(filters: MarkFilters, list: ListFilter, value: string): MarkFilters {
  const values: readonly string[] = filters[list];
  const next = values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
  return { ...filters, [list]: next };
}

/** The same as a query without words. */
export function queryOfFilters({ flags, from, inks, sites, tags, to }: MarkFilters): Query {
  return {
    ...EMPTY_QUERY,
    ...{ sites, inks, tags, flags },
    after: from && nextDay(from, -1),
    before: to && nextDay(to, 1),
  };
}

/** The day so many days later. */
export function nextDay(day: string, days: number): string {
  const date = new Date(startOfPeriod(day));
  date.setDate(date.getDate() + days);
  return dayOf(date);
}
