const twoDigits = (figure: number): string => String(figure).padStart(2, '0');

/** The name of a backup's file, by the reader's own calendar. @param at milliseconds since the epoch */
export function backupName(at: number): string {
  const day = new Date(at);
  return `snipmark-${day.getFullYear()}-${twoDigits(day.getMonth() + 1)}-${twoDigits(day.getDate())}.json`;
}
