import { counted, isolate, sentence, texts } from './say.ts';

/** Fixed texts of the pictures above the list. */
export const ACTIVITY = texts({
  name: 'activityName',
  calendar: 'activityCalendar',
  sites: 'activitySites',
  earlier: 'activityEarlier',
  later: 'activityLater',
});

// Read once: a calendar names 365 days.
const someMarks = counted('activityMarks');
const noMarks = sentence('activityNone');

/** How many marks were made on a day, or are of a site. */
export function marksOn(count: number, name: string): string {
  return count === 0 ? noMarks(isolate(name)) : someMarks(count, isolate(name));
}
