import { isolate, say, sayCount, texts } from './say.ts';

/** Fixed texts of the pictures above the list. */
export const ACTIVITY = texts({
  name: 'activityName',
  calendar: 'activityCalendar',
  sites: 'activitySites',
  earlier: 'activityEarlier',
  later: 'activityLater',
});

/** How many marks were made on a day, or are of a site. */
export function marksOn(count: number, name: string): string {
  return count === 0 ? say('activityNone', isolate(name)) : sayCount('activityMarks', count, isolate(name));
}
