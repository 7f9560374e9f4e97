import { isolate, say, texts } from './say.ts';

/** What can be done with a mark in a list of marks. */
export const TENDING = texts({
  colour: 'tendingColour',
  colours: 'tendingColours',
  note: 'tendingNote',
  notePlaceholder: 'tendingNotePlaceholder',
  tags: 'tendingTags',
  addTag: 'tendingAddTag',
  library: 'tendingLibrary',
});

/** The control that changes a mark's colour. @param name what the reader calls the colour it has */
export const inkNow = (name: string): string => say('tendingInkNow', isolate(name));

export const removeTag = (tag: string): string => say('tendingRemoveTag', isolate(tag));

/** What was done with a mark, and what failed and can be tried again. */
export const TENDED = texts({
  coloured: 'tendedColoured',
  noted: 'tendedNoted',
  undone: 'tendedUndone',
  changeFailed: 'tendedChangeFailed',
  noteFailed: 'tendedNoteFailed',
  undoFailed: 'tendedUndoFailed',
  libraryFailed: 'tendedLibraryFailed',
});

export const tagged = (tag: string): string => say('tendedTagged', isolate(tag));

export const untagged = (tag: string): string => say('tendedUntagged', isolate(tag));
