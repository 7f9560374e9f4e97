import type { BackupRecord, BackupSettings } from '../../lib/messaging/protocol.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

const INTERVALS_MS: Readonly<Record<BackupSettings['every'], number>> = {
  never: Number.POSITIVE_INFINITY,
  day: DAY_MS,
  week: 7 * DAY_MS,
};

/**
 * Whether a backup is to be written now. Nothing is written twice: only if something was saved since the last one.
 * One that failed is tried again after an hour. All times in milliseconds since the epoch.
 * @param savedAt when something was saved last; null where nothing ever was
 */
export function isBackupDue(
  { every }: BackupSettings,
  { failedAt, writtenAt }: BackupRecord,
  savedAt: number | null,
  now: number,
): boolean {
  if (every === 'never' || savedAt === null) return false;
  // A clock that was set back must not keep the next one waiting.
  const passed = (since: number | null, interval: number) =>
    since === null || now - since >= interval || now < since;
  return (
    passed(writtenAt, INTERVALS_MS[every]) &&
    passed(failedAt, HOUR_MS) &&
    (writtenAt === null || savedAt >= writtenAt)
  );
}
