import { isolate, sayCount, texts } from './say.ts';

/** Fixed texts of what can be done with several marks at once, and what was done. */
export const BULK = texts({
  name: 'bulkName',
  colour: 'tendingColour',
  tag: 'bulkTag',
  addTag: 'bulkAddTag',
  removeTag: 'bulkRemoveTag',
  tagName: 'bulkTagName',
  remove: 'marksRemove',
  copyLink: 'commonCopyLink',
  cancel: 'bulkCancel',
  saved: 'tendedNoted',
  noteUndone: 'bulkNoteUndone',
  noteFailed: 'bulkNoteFailed',
  linkFailed: 'bulkLinkFailed',
  openFailed: 'bulkOpenFailed',
});

/** How many marks are selected. */
export function marksSelected(count: number): string {
  return sayCount('bulkSelected', count);
}

/** Marks went to the bin. */
export function binned(count: number): string {
  return sayCount('bulkBinned', count);
}

/** Marks came back from the bin. */
export function broughtBack(count: number): string {
  return sayCount('bulkBroughtBack', count);
}

/** Marks got another colour. */
export function coloured(count: number, ink: string): string {
  return sayCount('bulkColoured', count, isolate(ink));
}

/** Marks got a tag. */
export function tagged(count: number, tag: string): string {
  return sayCount('bulkTagged', count, isolate(tag));
}

/** Marks lost a tag. */
export function untagged(count: number, tag: string): string {
  return sayCount('bulkUntagged', count, isolate(tag));
}

/** A change was taken back. */
export function undone(count: number): string {
  return sayCount('bulkUndone', count);
}

/** A change could not be written. */
export function notChanged(count: number): string {
  return sayCount('bulkNotChanged', count);
}

/** A link was made. */
export function linkCopied(count: number): string {
  return sayCount('bulkLinkCopied', count);
}

/** A link was made that the clipboard refused. */
export function linkMade(count: number): string {
  return sayCount('bulkLinkMade', count);
}
