import { LANGUAGE } from './language.ts';

// Made once: each takes a third of a millisecond, and a calendar names 365 days.
const DAYS = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'medium' });
const MONTHS = new Intl.DateTimeFormat(LANGUAGE, { month: 'short' });
const YEARS = new Intl.NumberFormat(LANGUAGE, { useGrouping: false });

/** The day of a time in milliseconds since the epoch, as the texts' language writes it. */
export function dayOf(time: number): string {
  return DAYS.format(time);
}

/** The month of a time in milliseconds since the epoch, as short as the texts' language writes it. */
export function monthOf(time: number): string {
  return MONTHS.format(time);
}

/** A year of our calendar, as the texts' language writes it. */
export function yearOf(year: number): string {
  return YEARS.format(year);
}
