import { figure } from './language.ts';

/** Fixed texts of the pictures above the list. */
export const ACTIVITY = {
  name: 'At a glance',
  calendar: 'Marks by day',
  sites: 'Most-marked sites',
  earlier: 'The year before',
  later: 'The year after',
} as const;

/** How many marks were made on a day, or are of a site. */
export function marksOn(count: number, name: string): string {
  if (count === 0) return `No marks: ${name}`;
  return count === 1 ? `1 mark: ${name}` : `${figure(count)} marks: ${name}`;
}
