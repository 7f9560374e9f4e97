import { figure } from './language.ts';

/** Fixed texts of the library's screen 'Marks'. */
export const MARKS = {
  search: 'Search marks',
  searchHint: 'Words, "a phrase", -without, site:, tag:, color:, before:, after:',
  clearSearch: 'Clear search',
  listName: 'Marks',
  loading: 'Looking for your marks.',
  searching: 'Searching…',
  groupBy: 'Show',
  byPage: 'By page',
  oneStream: 'One stream',
  sortBy: 'Sort',
  orders: {
    best: 'Best match first',
    newest: 'Newest first',
    oldest: 'Oldest first',
    changed: 'Last changed first',
    site: 'By site',
  },
  select: 'Select',
  open: 'Open the page at this mark',
  openPage: 'Open the page',
  digest: 'All marks of this page',
  untitled: 'Page without a title',
  edit: 'Edit note',
  addNote: 'Add a note',
  note: 'Note',
  editTags: 'Edit tags',
  tags: 'Tags',
  addTag: 'Add a tag',
  colour: 'Colour',
  copyLink: 'Copy link',
  copyAll: 'Copy link to all',
  remove: 'Move to the bin',
  close: 'Close',
  print: 'Print',
  allMarks: 'All marks',
  noLongerThere: 'No longer on the page',
  received: 'Came by a link',
  keys: 'Keys',
  nothingYet: 'No marks yet.',
  nothingYetMore: 'Select text on any page and pick a colour. Your marks come together here.',
  nothingFound: 'No mark answers that.',
  nothingFoundMore: 'Take a word or a filter away to find more.',
  clearFilters: 'Clear search and filters',
  digestGone: 'There are no marks of this page any more.',
} as const;

/** The screen's keys, as its help lists them. */
export const MARKS_KEYS: readonly (readonly [keys: string, what: string])[] = [
  ['/', 'Search'],
  ['↑ ↓', 'From mark to mark'],
  ['Enter', 'Open the page at the mark'],
  ['E', 'Write the note'],
  ['T', 'Write tags'],
  ['1 – 5', 'Colour'],
  ['X', 'Select or unselect'],
  ['Shift+↑ ↓', 'Select several'],
  ['Ctrl+A', 'Select all that were found'],
  ['Esc', 'Select none'],
  ['Delete', 'Move to the bin'],
  ['Ctrl+Z', 'Undo'],
  ['Ctrl+Shift+Z', 'Redo'],
];

/** How many marks the list has. */
export function marksListed(count: number): string {
  return count === 1 ? '1 mark' : `${figure(count)} marks`;
}

/** How many of all marks a search or filter found. */
export function marksFound(count: number): string {
  if (count === 0) return 'No marks found.';
  return count === 1 ? '1 mark found.' : `${figure(count)} marks found.`;
}

/** How many marks of a page the list has. */
export function marksOfPage(count: number): string {
  return marksListed(count);
}

/** A word that no mark has, and what was looked for in its stead. */
export function respelledWord(typed: string, found: string): string {
  return `No mark has “${typed}”. These have “${found}”.`;
}

/** When a mark was made. */
export function markedOn(day: string): string {
  return `Marked ${day}`;
}

/** Since when a mark's words were missing. */
export function missingSince(day: string): string {
  return `No longer on the page, since ${day} or before.`;
}

/** The button that takes a tag off. */
export function removeTag(tag: string): string {
  return `Remove tag ${tag}`;
}
