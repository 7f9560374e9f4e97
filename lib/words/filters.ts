import { isolate, say, texts } from './say.ts';

/** Fixed texts of the filters beside the list of marks. */
export const FILTERS = texts({
  screen: 'filtersScreen',
  name: 'filtersName',
  active: 'filtersActive',
  sites: 'filtersSites',
  findSite: 'filtersFindSite',
  noSite: 'filtersNoSite',
  inks: 'filtersInks',
  tags: 'tendingTags',
  findTag: 'filtersFindTag',
  dates: 'filtersDates',
  from: 'filtersFrom',
  to: 'filtersTo',
  more: 'filtersMore',
  clear: 'filtersClear',
});

/** What readers call the conditions that a mark meets or does not. */
export const FLAG_NAMES = texts({
  'has:note': 'filtersHasNote',
  'has:tag': 'filtersHasTag',
  'is:orphan': 'filtersIsOrphan',
  'is:shared': 'filtersIsShared',
  'is:received': 'marksReceived',
});

/** A chip of one filter, as a button that takes it away. */
export function removeFilter(name: string): string {
  return say('filtersRemove', isolate(name));
}

/** A range of days that is filtered by. */
export function fromDay(day: string): string {
  return say('filtersFromDay', day);
}
export function toDay(day: string): string {
  return say('filtersToDay', day);
}
