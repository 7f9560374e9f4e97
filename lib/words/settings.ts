import { sentence, texts } from './say.ts';

/** What stands in the library's settings, and what is said of changes there. */
export const SETTINGS = texts({
  title: 'settingsTitle',
  kept: 'settingsKept',
  saved: 'settingsSaved',
  undo: 'settingsUndo',
  takenBack: 'settingsTakenBack',
  tryAgain: 'settingsTryAgain',
  failed: 'settingsFailed',
  undoFailed: 'settingsUndoFailed',
});

/** How a selection is taken, and what Snipmark shows. */
export const MARKING = texts({
  snapTitle: 'markingSnapTitle',
  words: 'markingWords',
  wordsWhat: 'markingWordsWhat',
  exact: 'markingExact',
  exactWhat: 'markingExactWhat',
  readingTitle: 'markingReadingTitle',
  never: 'markingNever',
  badge: 'markingBadge',
  badgeWhat: 'markingBadgeWhat',
  linksTitle: 'markingLinksTitle',
  addressBar: 'markingAddressBar',
  addressBarWhat: 'markingAddressBarWhat',
});

/** Where Snipmark is off. */
export const SITES = texts({
  title: 'sitesTitle',
  everywhere: 'sitesEverywhere',
  everywhereWhat: 'sitesEverywhereWhat',
  list: 'sitesList',
  none: 'sitesNone',
  add: 'sitesAdd',
  addWhat: 'sitesAddWhat',
  placeholder: 'sitesPlaceholder',
  addButton: 'sitesAddButton',
  noName: 'sitesNoName',
  onAgain: 'sitesOnAgain',
});

export const onAgain: (site: string) => string = sentence('sitesOnAgainOn');
export const isOnAgain: (site: string) => string = sentence('sitesIsOnAgain');
export const isOff: (site: string) => string = sentence('sitesIsOff');
export const isOffAlready: (site: string) => string = sentence('sitesIsOffAlready');
export const notSite: (typed: string) => string = sentence('sitesNotSite');

/** The shortcuts. */
export const SHORTCUTS = texts({
  title: 'shortcutsTitle',
  popup: 'shortcutsPopup',
  notSet: 'shortcutsNotSet',
  change: 'shortcutsChange',
  changeFailed: 'shortcutsChangeFailed',
  none: 'shortcutsNone',
  inPage: 'shortcutsInPage',
  next: 'shortcutsNext',
  previous: 'shortcutsPrevious',
});
