/** A year, a month or a day as readers write it: `2024`, `2024-5`, `2024-05-03`. */
const PERIOD = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u;

/** The period with two digits for month and day; null where it is none. */
export function readPeriod(text: string): string | null {
  const [, year, month, day] = PERIOD.exec(text) ?? [];
  if (year === undefined) return null;
  const parts = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined);
  const period = parts.join('-');
  return dayOf(new Date(startOfPeriod(period))).startsWith(period) ? period : null;
}

/** When it begins, by the local clock, in milliseconds since the epoch. */
export function startOfPeriod(period: string): number {
  return timeOf(period, 0);
}

/** When it is over and the next of its kind begins. */
export function endOfPeriod(period: string): number {
  return timeOf(period, 1);
}

function timeOf(period: string, later: number): number {
  const parts = period.split('-').map(Number);
  const last = parts.length - 1;
  const [year = 0, month = 1, day = 1] = parts.map((part, i) => (i === last ? part + later : part));
  const date = new Date(2000, 0, 1);
  // Not by the constructor, which takes years before 100 for years of the 20th century.
  date.setFullYear(year, month - 1, day);
  return date.getTime();
}

/** The local day as `2024-05-03`. */
export function dayOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
