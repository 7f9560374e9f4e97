import { counted, sentence, texts } from './say.ts';

/** The settings of backups. */
export const BACKUP = texts({
  title: 'backupTitle',
  copyTitle: 'backupCopyTitle',
  copyUnknown: 'backupCopyUnknown',
  copyEmpty: 'backupCopyEmpty',
  copyWhat: 'backupCopyWhat',
  every: 'backupEvery',
  never: 'backupNever',
  day: 'backupDay',
  week: 'backupWeek',
  everyWhat: 'backupEveryWhat',
  refused: 'backupRefused',
  nothingYet: 'backupNothingYet',
  failed: 'backupFailed',
  notAllowed: 'backupNotAllowed',
  allowAgain: 'backupAllowAgain',
  now: 'backupNow',
  nowWhat: 'backupNowWhat',
  nowFailed: 'backupNowFailed',
});

/** The second copy. @param at how its time is shown */
export const copyHolds: (count: number, at: string) => string = counted('backupCopyHolds');

/** The last file that was written. */
export const fileWritten: (count: number, at: string) => string = counted('backupFileWritten');

/** The last file that the reader was given. */
export const fileHanded: (at: string) => string = sentence('backupFileHanded');

/** A file was given to the browser. */
export const handedNow: (count: number) => string = counted('backupHandedNow');
