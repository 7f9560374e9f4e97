/** Fixed texts of the filters beside the list of marks. */
export const FILTERS = {
  screen: 'Your marks',
  name: 'Filters',
  active: 'Active filters',
  sites: 'Sites',
  findSite: 'Find a site',
  noSite: 'Pages without a site',
  inks: 'Colours',
  tags: 'Tags',
  findTag: 'Find a tag',
  dates: 'Dates',
  from: 'From',
  to: 'To',
  more: 'More',
  clear: 'Clear filters',
} as const;

/** What readers call the conditions that a mark meets or does not. */
export const FLAG_NAMES = {
  'has:note': 'With a note',
  'has:tag': 'With a tag',
  'is:orphan': 'No longer on the page',
  'is:shared': 'In a link of mine',
  'is:received': 'Came by a link',
} as const;

/** A chip of one filter, as a button that takes it away. */
export function removeFilter(name: string): string {
  return `Remove filter ${name}`;
}

/** A range of days that is filtered by. */
export function fromDay(day: string): string {
  return `From ${day}`;
}
export function toDay(day: string): string {
  return `To ${day}`;
}
