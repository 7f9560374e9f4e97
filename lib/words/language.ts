import { getMessage } from '../messaging/get-message.ts';

/**
 * The language that the texts are in, a BCP 47 tag. It need not be the browser's: a browser in a language that we
 * have no texts in shows English ones.
 */
export const LANGUAGE = getMessage('language') || 'en';

export const DIRECTION = getMessage('direction') === 'rtl' ? 'rtl' : 'ltr';

export const PLURALS = new Intl.PluralRules(LANGUAGE);

const NUMBERS = new Intl.NumberFormat(LANGUAGE);

/** A number as the texts' language writes it: `2,000`. */
export function figure(count: number): string {
  return NUMBERS.format(count);
}

/** A part of a whole, from 0 to 1, as the texts' language writes it: `25%`. */
export function percentage(part: number): string {
  return new Intl.NumberFormat(LANGUAGE, { style: 'percent' }).format(part);
}

/** Which way a field runs: as what is written in it does, and, as long as nothing is, as our placeholder does. */
export function directionOf(written: string): 'ltr' | 'rtl' | 'auto' {
  return written === '' ? DIRECTION : 'auto';
}

/** Has an element that holds our texts say which language they are in, and run in its direction. */
export function speakIn(element: HTMLElement): void {
  element.lang = LANGUAGE;
  element.dir = DIRECTION;
}
