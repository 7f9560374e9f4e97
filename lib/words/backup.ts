/** The settings of backups. */
export const BACKUP = {
  title: 'Backup',
  copyTitle: 'Second copy',
  copyUnknown: 'How the second copy is, could not be found out.',
  copyEmpty: 'There is nothing to copy yet. Every mark is copied as it is saved.',
  copyWhat: 'It follows every change, and can bring your marks back if the browser loses them.',
  every: 'Write a file into the downloads folder',
  never: 'Not by itself',
  day: 'Every day',
  week: 'Every week',
  everyWhat:
    'Only when something has changed, as you mark or when the browser starts. The browser asks once whether Snipmark may; older files stay where they are.',
  refused: 'The browser does not let Snipmark write into the downloads folder. It stays as it was.',
  nothingYet: 'No file has been written yet.',
  failed: 'The last one could not be written. It is tried again within the hour.',
  notAllowed: 'The browser no longer lets Snipmark write into the downloads folder.',
  allowAgain: 'Allow it again',
  now: 'Back up now',
  nowWhat:
    'One file that holds all marks, notes, tags and links, those in the bin too. It can be imported again.',
  nowFailed: 'The file could not be made. Your marks are as they were.',
} as const;

/** The second copy. @param at how its time is shown */
export const copyHolds = (count: number, at: string): string =>
  count === 1
    ? `Beside the library lies a copy of 1 mark, as of ${at}.`
    : `Beside the library lies a copy of ${new Intl.NumberFormat(undefined).format(count)} marks, those in the bin among them, as of ${at}.`;

/** The last file that was written. */
export const fileWritten = (count: number, at: string): string =>
  count === 1
    ? `Last file: ${at}, with 1 mark.`
    : `Last file: ${at}, with ${new Intl.NumberFormat(undefined).format(count)} marks.`;

/** The last file that the reader was given. */
export const fileHanded = (at: string): string => `Last given to you to save: ${at}.`;

/** A file was given to the browser. */
export const handedNow = (count: number): string =>
  count === 1
    ? 'Given to the browser to save: 1 mark.'
    : `Given to the browser to save: ${new Intl.NumberFormat(undefined).format(count)} marks.`;
