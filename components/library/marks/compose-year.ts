import { dayOf } from '../../../lib/search/local-period.ts';

/** One day of the calendar. */
export interface YearDay {
  /** `2024-05-03` */
  readonly day: string;
  readonly count: number;
  /** 0 for none, 1 to 4 for ever more. */
  readonly level: number;
}

/** The days of a year in weeks from Monday on; null before its first day and after its last. */
export function composeYear(
  days: readonly { readonly day: string; readonly count: number }[],
  year: number,
): (YearDay | null)[][] {
  const counts = new Map(days.map(({ day, count }) => [day, count]));
  const own = days.filter(({ day }) => day.startsWith(String(year)));
  const most = own.reduce((largest, { count }) => Math.max(largest, count), 1);
  const weeks: (YearDay | null)[][] = [];
  const date = new Date(year, 0, 1);
  while (date.getFullYear() === year) {
    const weekday = (date.getDay() + 6) % 7;
    if (weekday === 0 || weeks.length === 0) weeks.push(Array(7).fill(null));
    const day = dayOf(date);
    const count = counts.get(day) ?? 0;
    const level = count === 0 ? 0 : 1 + Math.floor(3 * (Math.log(count) / Math.log(most + 1)));
    (weeks.at(-1) as (YearDay | null)[])[weekday] = { day, count, level };
    date.setDate(date.getDate() + 1);
  }
  return weeks;
}
