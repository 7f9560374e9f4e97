import { counted, sentence, texts } from './say.ts';

/** What stands in the list of links that were made. */
export const LINKS = texts({
  title: 'linksTitle',
  list: 'linksList',
  search: 'linksSearch',
  searchHint: 'linksSearchHint',
  empty: 'linksEmpty',
  withNotes: 'linksWithNotes',
  inAddress: 'linksInAddress',
  inAddressWhat: 'linksInAddressWhat',
  copy: 'linksCopy',
  open: 'linksOpen',
  remove: 'linksRemove',
  more: 'linksMore',
  undo: 'linksUndo',
  tryAgain: 'linksTryAgain',
  copied: 'linksCopied',
  notCopied: 'linksNotCopied',
  removed: 'linksRemoved',
  removeFailed: 'linksRemoveFailed',
  bringBack: 'linksBringBack',
  broughtBack: 'linksBroughtBack',
  undoFailed: 'linksUndoFailed',
  failed: 'linksFailed',
  loading: 'linksLoading',
  untitled: 'linksUntitled',
});

/** How many marks a link carries. */
export const marksIn: (count: number) => string = counted('linksMarksIn');

const shownOf = counted('linksShownOf');

/** How many links are shown of those there are. */
export const linksShown = (shown: number, total: number): string => shownOf(total, shown);

export const allLinks: (total: number) => string = counted('linksAll');
export const noneFound: (query: string) => string = sentence('linksNoneFound');
