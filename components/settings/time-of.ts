/** Day and time as the reader's language writes them. @param time milliseconds since the epoch */
export function timeOf(time: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}
