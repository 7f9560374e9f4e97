import { dayOf } from './days.ts';
import { counted, isolate, say, sayCount, texts } from './say.ts';

/** The popup's fixed texts. */
export const POPUP = texts({
  name: 'appName',
  search: 'popupSearch',
  clearSearch: 'popupClearSearch',
  copyAll: 'popupCopyAll',
  copyLink: 'commonCopyLink',
  remove: 'commonRemove',
  undo: 'commonUndo',
  save: 'popupSave',
  close: 'commonClose',
  tryAgain: 'commonTryAgain',
  linkField: 'commonLinkField',
  otherPages: 'popupOtherPages',
  marksHere: 'popupMarksHere',
  untitled: 'popupUntitled',
  loading: 'popupLoading',
  noLongerHere: 'popupNoLongerHere',
  notSaved: 'popupNotSaved',
  nothingYet: 'popupNothingYet',
  nothingYetMore: 'popupNothingYetMore',
  nothingHere: 'popupNothingHere',
  turnOffSite: 'popupTurnOffSite',
  turnOffEverywhere: 'popupTurnOffEverywhere',
  turnOnSite: 'popupTurnOnSite',
  turnOnEverywhere: 'popupTurnOnEverywhere',
  offEverywhere: 'popupIsOffEverywhere',
  seenByClick: 'popupSeenByClick',
  allowSite: 'popupAllowSite',
  privateWindow: 'popupPrivateWindow',
  bringBack: 'popupBringBack',
  startAnew: 'popupStartAnew',
  saveCopy: 'popupSaveCopy',
  goOnWithout: 'popupGoOnWithout',
});

/** Why nothing can be marked on the page in this tab. */
export const OBSTACLES = texts({
  'no-access': 'popupObstacleNoAccess',
  withheld: 'popupObstacleWithheld',
  'no-answer': 'popupObstacleNoAnswer',
  translated: 'popupObstacleTranslated',
  'no-text': 'popupObstacleNoText',
  'document-type': 'popupObstacleDocumentType',
});

/** What was wrong with the link that this page was opened by. */
export const LINK_TROUBLES = texts({
  damaged: 'popupLinkDamaged',
  future: 'popupLinkFuture',
  'notes-lost': 'popupLinkNotesLost',
  cut: 'popupLinkCut',
});

/** What is wrong with the library of marks. */
export const STORE_TROUBLES = texts({
  newer: 'popupStoreNewer',
  failed: 'popupStoreFailed',
  full: 'popupStoreFull',
});

/** Said when no mark can be read, and its second copy has some. */
export const copyOfUnread: (copyCount: number) => string = counted('popupUnreadCopy');

/** Said when marks are lost or damaged that the second copy has. */
export function lostMarks(copyCount: number): string {
  return sayCount('popupLostMarks', copyCount);
}

/** How many marks a page has, and of how many of them the words are gone. */
export function marksOnPage(count: number, orphanCount: number): string {
  if (orphanCount === 0) return sayCount('popupMarks', count);
  if (orphanCount === count) return sayCount('popupMarksAllGone', count);
  return sayCount('popupMarksSomeGone', count, orphanCount);
}

/** A heading: the marks of a document that the page shows in a frame. */
export function marksInFrame(name: string): string {
  return say('popupInFrame', isolate(name));
}

/** Below the title of a page with marks: its site, and the day it was last marked on. */
export function sourceOf(host: string, newestAt: number): string {
  return say('popupSource', isolate(host), dayOf(newestAt));
}

/** How many marks a search found. */
export function marksFound(count: number): string {
  return count === 0 ? say('popupFoundNone') : sayCount('popupFound', count);
}

/** The page's site is switched off. */
export function offOnSite(site: string): string {
  return say('popupIsOffOnSite', isolate(site));
}

/** Lines that tell what was just done, or what failed and can be tried again. */
export const DONE = texts({
  removed: 'commonRemoved',
  broughtBack: 'commonBroughtBack',
  saved: 'commonSaved',
  on: 'popupOn',
  allowed: 'popupAllowed',
  removeFailed: 'popupRemoveFailed',
  undoFailed: 'popupUndoFailed',
  saveFailed: 'popupSaveFailed',
  goFailed: 'popupGoFailed',
  allowFailed: 'popupAllowFailed',
  markFailed: 'popupMarkFailed',
  switchFailed: 'popupSwitchFailed',
  restoreFailed: 'popupRestoreFailed',
  anewFailed: 'popupAnewFailed',
});

/** How many marks came back from the second copy. */
export function marksRestored(count: number): string {
  return sayCount('popupRestored', count);
}
