import { figure } from './language.ts';

/** Fixed texts of what can be done with several marks at once, and what was done. */
export const BULK = {
  name: 'Selected marks',
  colour: 'Colour',
  tag: 'Tag',
  addTag: 'Add tag',
  removeTag: 'Remove tag',
  tagName: 'Name of the tag',
  remove: 'Move to the bin',
  copyLink: 'Copy link',
  onePage: 'A link is to marks of one page. Select marks of one page to copy a link.',
  cancel: 'Cancel',
  selectAll: 'Select all',
  saved: 'Note saved.',
  noteUndone: 'The note is as it was.',
  noteFailed: 'The note could not be saved yet. It is kept here.',
  linkFailed: 'The link could not be made.',
  openFailed: 'The page could not be opened.',
} as const;

/** How many marks are selected. */
export function marksSelected(count: number): string {
  return count === 1 ? '1 mark selected' : `${figure(count)} marks selected`;
}

/** Marks went to the bin. */
export function binned(count: number): string {
  return count === 1 ? 'Moved to the bin.' : `${figure(count)} marks moved to the bin.`;
}

/** Marks came back from the bin. */
export function broughtBack(count: number): string {
  return count === 1 ? 'Brought back.' : `${figure(count)} marks brought back.`;
}

/** Marks got another colour. */
export function coloured(count: number, ink: string): string {
  return count === 1 ? `Now ${ink}.` : `${figure(count)} marks are now ${ink}.`;
}

/** Marks got a tag. */
export function tagged(count: number, tag: string): string {
  return count === 1 ? `Tag ${tag} added.` : `Tag ${tag} added to ${figure(count)} marks.`;
}

/** Marks lost a tag. */
export function untagged(count: number, tag: string): string {
  return count === 1 ? `Tag ${tag} removed.` : `Tag ${tag} removed from ${figure(count)} marks.`;
}

/** A change was taken back. */
export function undone(count: number): string {
  return count === 1 ? 'The mark is as it was.' : `${figure(count)} marks are as they were.`;
}

/** A change could not be written. */
export function notChanged(count: number): string {
  return count === 1
    ? 'The mark could not be changed. It is as it was.'
    : 'Not all of these marks could be changed. Try again, or undo what was changed.';
}

/** A link was made. */
export function linkCopied(count: number): string {
  return count === 1 ? 'Link copied: 1 snippet.' : `Link copied: ${figure(count)} snippets.`;
}

/** A link was made that the clipboard refused. */
export function linkMade(count: number): string {
  return count === 1 ? 'Link to 1 snippet, to copy:' : `Link to ${figure(count)} snippets, to copy:`;
}
