/** What stands in the list of links that were made. */
export const LINKS = {
  title: 'Links',
  list: 'Links you have made',
  search: 'Find a link',
  searchHint: 'Title or address',
  empty: 'You have made no link yet. ‘Copy link’ beside a selection, on a mark or in the popup makes one.',
  withNotes: 'with notes',
  inAddress: 'In the address bar',
  inAddressWhat: 'Follows the marks of its page',
  copy: 'Copy link',
  open: 'Open link',
  remove: 'Remove from this list',
  more: 'Show more',
  undo: 'Undo',
  tryAgain: 'Try again',
  copied: 'Link copied.',
  notCopied: 'The browser did not let Snipmark copy the link. Copy it from here:',
  removed: 'Removed from this list. The link itself goes on working.',
  removeFailed: 'It could not be removed. It is still here.',
  bringBack: 'Bring back what was removed last',
  broughtBack: 'Brought back.',
  undoFailed: 'It could not be brought back yet.',
  failed: 'The links could not be read. Nothing was changed.',
  loading: 'Reading your links',
  untitled: 'Page without a title',
} as const;

const figure = (count: number): string => new Intl.NumberFormat(undefined).format(count);

export const marksIn = (count: number): string => (count === 1 ? '1 mark' : `${figure(count)} marks`);

/** How many links are shown of those there are. */
export const linksShown = (shown: number, total: number): string =>
  total === 1 ? '1 link' : `${figure(shown)} of ${figure(total)} links`;

export const allLinks = (total: number): string => (total === 1 ? '1 link' : `${figure(total)} links`);

export const noneFound = (query: string): string => `No link has “${query}” in its page’s title or address.`;
