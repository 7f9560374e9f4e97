import type { Ink, InkNames } from '../model.ts';
import { INK_NAMES } from './ink-names.ts';
import { TOOLBAR } from './page.ts';
import { counted, sentence, texts } from './say.ts';

/** What the reader calls an ink: a name of their own, or the usual one. */
export function inkName(ink: Ink, names: InkNames): string {
  return names[ink] === '' ? INK_NAMES[ink] : names[ink];
}

/** The button that marks in an ink. A name of the reader's own stays as it was written. */
export function markIn(ink: Ink, names: InkNames): string {
  return names[ink] === '' ? TOOLBAR.markIn(ink) : markInNamed(names[ink]);
}

const markInNamed = sentence('coloursMarkIn');

/** What is shown when the pointer rests on an ink of the toolbar. @param exact what Alt does is to take whole words */
export function inkHint(ink: Ink, names: InkNames, exact: boolean): string {
  return exact ? hintForWords(inkName(ink, names)) : hintForExact(inkName(ink, names));
}

const hintForExact = sentence('toolbarInkHint');
const hintForWords = sentence('coloursHintForWords');

/** The settings of the inks. */
export const COLOURS = texts({
  title: 'coloursTitle',
  names: 'coloursNames',
  namesWhat: 'coloursNamesWhat',
  ink: 'coloursInk',
  inkWhat: 'coloursInkWhat',
  last: 'coloursLast',
});

/** The label of the field for an ink's own name. */
export const nameFor: (usual: string) => string = sentence('coloursNameFor');

const nameTooLong = counted('coloursNameTooLong');

/** The name is longer than fits. */
export const inkNameTooLong = (length: number, most: number): string => nameTooLong(most, length);
