import { LANGUAGE } from '../../lib/words/language.ts';

/** Day and time as the texts' language writes them. @param time milliseconds since the epoch */
export function timeOf(time: number): string {
  return new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}
