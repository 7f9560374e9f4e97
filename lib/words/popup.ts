import { countOf } from './count-of.ts';

/** The popup's fixed texts. */
export const POPUP = {
  name: 'Snipmark',
  search: 'Search marks',
  clearSearch: 'Clear search',
  copyAll: 'Copy link to all',
  copyLink: 'Copy link',
  remove: 'Remove',
  undo: 'Undo',
  save: 'Save',
  close: 'Close',
  tryAgain: 'Try again',
  linkField: 'Link',
  otherPages: 'Other pages',
  marksHere: 'Marks on this page',
  inFrame: 'In a frame of this page:',
  untitled: 'Page without a title',
  loading: 'Looking for your marks.',
  noLongerHere: 'No longer on this page',
  notSaved: 'Not saved',
  nothingYet: 'Select text on a page and pick a colour.',
  nothingYetMore: 'Your marks are kept here, to be found again and shared by a link.',
  nothingHere: 'No marks on this page yet. Select text and pick a colour.',
  turnOffSite: 'Turn off on this site',
  turnOffEverywhere: 'Turn off everywhere',
  turnOnSite: 'Turn on for this site',
  turnOnEverywhere: 'Turn on everywhere',
  offEverywhere: 'Snipmark is off everywhere.',
  seenByClick:
    'Snipmark sees this page only when you press its button. Allow it on this site, and your marks come back by themselves.',
  allowSite: 'Allow on this site',
  privateWindow: 'This is a private window. Snipmark keeps nothing you mark here unless you say so.',
  bringBack: 'Bring them back',
  goOnWithout: 'Go on without',
} as const;

/** Why nothing can be marked on the page in this tab. */
export const OBSTACLES = {
  'no-access': 'Snipmark cannot mark on this page, because the browser does not let extensions in here.',
  withheld:
    'Snipmark may not see this page until you press its button in the browser’s toolbar. Press it, and you can mark here.',
  'no-answer': 'This page did not answer. Reload it, or try again.',
  translated:
    'Snipmark cannot mark here while the browser shows this page translated. Show the original to mark and to see your marks.',
  'no-text': 'Snipmark cannot mark on this page, because there is no text on it.',
  'document-type': 'Snipmark cannot mark here, because this is not a web page but another kind of document.',
} as const;

/** What was wrong with the link that this page was opened by. */
export const LINK_TROUBLES = {
  damaged: 'The link that opened this page is damaged. Ask for it again to see all its snippets.',
  future:
    'The link that opened this page was made by a newer Snipmark. Update Snipmark to see its snippets here.',
  'notes-lost': 'All snippets of the link that opened this page arrived; what was written to them did not.',
  cut: 'The link that opened this page was cut short. Ask for it again to see all its snippets.',
} as const;

/** What is wrong with the library of marks. */
export const STORE_TROUBLES = {
  newer:
    'Your marks were saved by a newer Snipmark. Update Snipmark to see them; until then they stay as they are.',
  failed: 'Your marks could not be read. Nothing was changed.',
} as const;

/** Said when the store is empty but its second copy is not. */
export function lostMarks(copyCount: number): string {
  return `The browser no longer has your marks. Snipmark kept a second copy of ${countOf(copyCount, 'mark', 'marks')}.`;
}

/** How many marks a page has, and of how many of them the words are gone. */
export function marksOnPage(count: number, orphanCount: number): string {
  const marks = countOf(count, 'mark', 'marks');
  if (orphanCount === 0) return `${marks} on this page`;
  if (orphanCount === count) return `${marks}, no longer on this page`;
  return `${marks}, ${orphanCount} of them no longer on this page`;
}

/** The day of a time in milliseconds since the epoch, as the reader's language writes it. */
export function dayOf(time: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(time);
}

/** How many marks a search found. */
export function marksFound(count: number): string {
  return count === 0 ? 'No marks found.' : `${countOf(count, 'mark', 'marks')} found.`;
}

/** A search without a result, and what to do. */
export function nothingFound(query: string): string {
  return `No mark has “${query}” in its words, note, title or address.`;
}

/** The button under a list that was cut. */
export function showMore(count: number): string {
  return `Show ${countOf(count, 'more mark', 'more marks')}`;
}

/** The page's site is switched off. */
export function offOnSite(site: string): string {
  return `Snipmark is off on ${site}.`;
}

/** Lines that tell what was just done, or what failed and can be tried again. */
export const DONE = {
  removed: 'Removed.',
  broughtBack: 'Brought back.',
  saved: 'Saved.',
  on: 'Snipmark is on.',
  allowed: 'Snipmark is allowed on this site.',
  removeFailed: 'The mark could not be removed. It is still here.',
  undoFailed: 'The mark could not be brought back yet.',
  saveFailed: 'The mark could not be saved.',
  goFailed: 'Snipmark could not go to this mark.',
  allowFailed:
    'The browser did not let Snipmark ask. You can allow it on this site in the list of extensions.',
  markFailed: 'What is selected could not be marked.',
  switchFailed: 'This could not be changed.',
  restoreFailed: 'Your marks could not be brought back yet. The second copy is still there.',
} as const;

/** How many marks came back from the second copy. */
export function marksRestored(count: number): string {
  return `${countOf(count, 'mark', 'marks')} brought back.`;
}
