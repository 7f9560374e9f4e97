import type { Ink } from '../model.ts';
import { INK_NAMES } from './ink-names.ts';

/** ` by Ann`; isolated, so that a name written from right to left leaves the sentence in order. */
const by = (name: string): string => (name === '' ? '' : ` by \u2068${name}\u2069`);

const snippets = (count: number): string => (count === 1 ? '1 snippet' : `${count} snippets`);

/** What the toolbar beside a selection says. */
export const TOOLBAR = {
  name: 'Snipmark',
  markIn: (ink: Ink) => `Mark in ${INK_NAMES[ink].toLowerCase()}`,
  /** Shown when the pointer rests on an ink. */
  inkHint: (ink: Ink) => `${INK_NAMES[ink]}. Hold Alt to mark exactly what is selected.`,
  copyLink: 'Copy link',
  addNote: 'Add note',
  more: 'More',
  offHere: 'Off on this site',
  offEverywhere: 'Off everywhere',
  appeared: 'Press Tab to mark the selection.',
};

/** What the card of a mark says. */
export const CARD = {
  name: 'Mark',
  ink: (ink: Ink) => INK_NAMES[ink],
  note: 'Note',
  notePlaceholder: 'Add a note',
  copyLink: 'Copy link',
  includeNote: 'Include the note. The page that the link opens can read it.',
  exact: 'Exact selection',
  remove: 'Remove',
};

/** What the card of a snippet that came by a link says. */
export const GUEST_CARD = {
  name: 'Snippet shared with you',
  sharedBy: (name: string) => `Shared with you${by(name)}.`,
  changed: 'Changed since it was marked.',
  changedFrom: (words: string) => `Changed since it was marked. It said: ${words}`,
  keep: 'Keep this one',
  keepAll: (count: number) => `Keep all ${count}`,
};

/** What the bars at the bottom edge say. */
export const BAR = {
  name: 'Snipmark',
  close: 'Close',
  undo: 'Undo',
  keep: 'Keep',
  dismiss: 'Dismiss',
  tryAgain: 'Try again',
  copyLink: 'Copy link',
  linkField: 'Link',
  marked: 'Marked.',
  saved: 'Saved.',
  savedWithLink: 'Saved. This snippet is now available through a unique link.',
  removed: 'Removed.',
  broughtBack: 'Brought back.',
  joined: 'Joined with the mark it touches.',
  parted: 'Apart again.',
  noted: 'Note saved.',
  linkCopied: (count: number) => `Link copied: ${snippets(count)}, opens anywhere.`,
  linkCopiedPartly: (count: number, native: number) =>
    native === 0
      ? `Link copied: ${snippets(count)}. It shows them where Snipmark is installed.`
      : `Link copied: ${snippets(count)}, ${native} of them also without Snipmark.`,
  notesLeftOut: 'The note does not fit into the link and was left out.',
  longLink: 'Programs cut links as long as this. Snipmark’s popup can save a file instead.',
  clipboardRefused: 'The browser did not let Snipmark copy. Here is the link, to copy by hand:',
  linkFailed: 'The link could not be made. Your marks are safe.',
  notSaved: 'Not saved yet. The snippet stays marked here until this page is closed.',
  updated: 'Snipmark was updated. Reload this page to go on; what is marked here is not all saved.',
  newerStore:
    'Your marks were written by a newer Snipmark and are left as they are. Update Snipmark to mark here.',
  brokenStore:
    'Your marks could not be opened, and nothing in them was changed. Restart the browser, then look in Snipmark’s popup.',
  privateWindow: 'This is a private window. Keep what you mark on this computer all the same?',
  notNow: 'Not now',
  revealGone: 'The words of this mark are no longer on this page. The mark is kept.',
  noWords: 'There are no words in this selection to mark.',
  nothingSelected: 'Select some text of the page first. Form fields cannot be marked.',
  frameRefused: {
    'no-access':
      'Snipmark cannot mark in this frame of the page, because the browser does not let extensions in there.',
    'no-address':
      'Snipmark cannot mark in this frame of the page: it has no address of its own to find the mark at again.',
    off: 'Snipmark is off on the site that this frame of the page is from.',
  },
  translated:
    'This page is shown in translation. Show the original to mark it: a mark belongs to the page’s own words.',
  translatedMark: 'This page is shown in translation. Show the original to see this mark.',
};

/** What is said of going from mark to mark. */
export const GOING = {
  /** Read out by screen readers. */
  at: (place: number, count: number, words: string) => `Snippet ${place} of ${count}: ${words}`,
  nowhere: 'Nothing is marked on this page. Select some text to mark it.',
};

/** What the notice says to a reader who came by a link. */
export const GUESTS = {
  shared: (count: number, name = '') => `${snippets(count)} shared with you${by(name)}.`,
  /** A link that answers one of the reader's: `yours` of its snippets are their own. */
  answer: (count: number, yours: number, name: string) =>
    `${name === '' ? 'An answer to your link' : `\u2068${name}\u2069 answered your link`}: ${snippets(count)}${yours > 0 ? `, beside ${yours} of yours` : ''}.`,
  /** A link of the browser's own kind, without Snipmark's part. */
  native: (count: number) =>
    count === 1
      ? 'This link points at 1 snippet. Keep it as a mark?'
      : `This link points at ${count} snippets. Keep them as marks?`,
  changed: (changed: number, total: number) =>
    changed === total
      ? changed === 1
        ? 'It has changed since it was marked.'
        : 'All of them have changed since they were marked.'
      : `${changed} of them ${changed === 1 ? 'has' : 'have'} changed since ${changed === 1 ? 'it was' : 'they were'} marked.`,
  instead: {
    error: 'The site says that there is no such page any more, or that it cannot show it.',
    'sign-in': 'This page asks you to sign in. What was shared with you may stand behind that.',
    part: 'Only a part of the page seems to be shown here, as sites do for those who are not subscribers.',
  },
  alreadyYours: (count: number) =>
    `${snippets(count)} of this link ${count === 1 ? 'is' : 'are'} in your library already.`,
  kept: (count: number) => `Kept: ${snippets(count)}.`,
  gone: (gone: number, total: number) =>
    gone === total
      ? total === 1
        ? 'The snippet shared with you is no longer on this page.'
        : `None of the ${total} snippets shared with you is on this page any more.`
      : `${gone} of ${total} snippets ${gone === 1 ? 'is' : 'are'} no longer on this page.`,
  itSaid: (words: string) => `It said: ${words}`,
  andMore: (count: number) => `And ${count} more.`,
  cut: (arrived: number, declared: number) =>
    `The link was cut short on its way: ${arrived} of ${declared} arrived.`,
  notesLost: 'All snippets of the link arrived; what was written to them did not.',
  damagedPartly: (arrived: number, declared: number) =>
    `The link was damaged on its way: ${arrived} of ${declared} arrived.`,
  damaged: 'This link was damaged on its way. Ask for it again to see its snippets.',
  future: 'This link was made by a newer Snipmark. Update Snipmark to see its snippets.',
  translated: 'This page is shown in translation. Show the original to see the snippets shared with you.',
};
