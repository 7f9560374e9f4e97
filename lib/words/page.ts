import type { Ink } from '../model.ts';
import { counted, sentence, texts } from './say.ts';

const MARK_IN: Readonly<Record<Ink, string>> = texts({
  sun: 'toolbarMarkSun',
  leaf: 'toolbarMarkLeaf',
  sky: 'toolbarMarkSky',
  rose: 'toolbarMarkRose',
  violet: 'toolbarMarkViolet',
});

/** What the toolbar beside a selection says. */
export const TOOLBAR = {
  ...texts({
    name: 'appName',
    copyLink: 'commonCopyLink',
    addNote: 'toolbarAddNote',
    more: 'toolbarMore',
    offHere: 'toolbarOffHere',
    offEverywhere: 'toolbarOffEverywhere',
    appeared: 'toolbarAppeared',
  }),
  markIn: (ink: Ink) => MARK_IN[ink],
};

/** What the card of a mark says. */
export const CARD = {
  ...texts({
    name: 'cardName',
    note: 'cardNote',
    notePlaceholder: 'cardNotePlaceholder',
    copyLink: 'commonCopyLink',
    includeNote: 'cardIncludeNote',
    exact: 'cardExact',
    remove: 'commonRemove',
  }),
};

/** What the bars at the bottom edge say. */
export const BAR = {
  ...texts({
    name: 'appName',
    close: 'commonClose',
    undo: 'commonUndo',
    keep: 'barKeep',
    dismiss: 'barDismiss',
    tryAgain: 'commonTryAgain',
    copyLink: 'commonCopyLink',
    linkField: 'commonLinkField',
    marked: 'barMarked',
    saved: 'commonSaved',
    savedWithLink: 'barSavedWithLink',
    removed: 'commonRemoved',
    broughtBack: 'commonBroughtBack',
    joined: 'barJoined',
    parted: 'barParted',
    noted: 'barNoted',
    notesLeftOut: 'barNotesLeftOut',
    longLink: 'barLongLink',
    clipboardRefused: 'barClipboardRefused',
    linkFailed: 'barLinkFailed',
    notSaved: 'barNotSaved',
    updated: 'barUpdated',
    newerStore: 'barNewerStore',
    brokenStore: 'barBrokenStore',
    fullDisk: 'barFullDisk',
    privateWindow: 'barPrivateWindow',
    notNow: 'barNotNow',
    revealGone: 'barRevealGone',
    noWords: 'barNoWords',
    nothingSelected: 'barNothingSelected',
    translated: 'barTranslated',
    translatedMark: 'barTranslatedMark',
  }),
  linkCopied: counted('commonLinkCopied'),
  /** A link that shows its snippets only with Snipmark; and one of which some are shown without it, too. */
  linkCopiedOnly: counted('barLinkCopiedOnly'),
  linkCopiedPartly: counted('barLinkCopiedPartly'),
  frameRefused: texts({
    'no-access': 'barFrameNoAccess',
    'no-address': 'barFrameNoAddress',
    off: 'barFrameOff',
  }),
};

/** What is said of going from mark to mark. */
export const GOING = {
  ...texts({ nowhere: 'barNowhere' }),
  /** Read out by screen readers: which snippet of how many, and its words. */
  at: sentence('barAt'),
};
