import type { Ink, InkNames } from '../model.ts';
import { INK_NAMES } from './ink-names.ts';
import { TOOLBAR } from './page.ts';

/** What the reader calls an ink: a name of their own, or the usual one. */
export function inkName(ink: Ink, names: InkNames): string {
  return names[ink] === '' ? INK_NAMES[ink] : names[ink];
}

/** The button that marks in an ink. A name of the reader's own stays as it was written. */
export function markIn(ink: Ink, names: InkNames): string {
  return names[ink] === '' ? TOOLBAR.markIn(ink) : markInNamed(names[ink]);
}

const markInNamed = (name: string): string => `Mark in ${name}`;

/** What is shown when the pointer rests on an ink of the toolbar. @param exact what Alt does is to take whole words */
export function inkHint(ink: Ink, names: InkNames, exact: boolean): string {
  return exact ? hintForWords(inkName(ink, names)) : hintForExact(inkName(ink, names));
}

const hintForExact = (name: string): string => `${name}. Hold Alt to mark exactly what is selected.`;
const hintForWords = (name: string): string => `${name}. Hold Alt to mark whole words.`;

/** The settings of the inks. */
export const COLOURS = {
  title: 'Colours',
  names: 'What you call them',
  namesWhat:
    'Your names stand beside the colours here, in the toolbar, on cards and in the popup. Links do not carry them.',
  ink: 'Colour to mark in',
  inkWhat: 'For the shortcut, the menu, links to a selection and notes. The toolbar always lets you choose.',
  last: 'The one used last',
} as const;

/** The label of the field for an ink's own name. */
export const nameFor = (usual: string): string => `Your name for ${usual}`;

/** The name is longer than fits. */
export const inkNameTooLong = (length: number, most: number): string =>
  `A colour’s name has up to ${most} characters; this one has ${length} and is not saved.`;
