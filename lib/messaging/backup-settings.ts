import { browser } from 'wxt/browser';
import { followStored } from './follow-stored.ts';
import type { BackupRecord, BackupSettings } from './protocol.ts';

/** Where in `storage.local` it is kept how often a backup is written. */
export const BACKUP_KEY = 'backup';
/** Where in `storage.local` it is noted what became of the backups. */
export const BACKUP_RECORD_KEY = 'backupRecord';

/** What is stored, as settings; what was never set, or is not as it should be, is off. */
export function parseBackupSettings(stored: unknown): BackupSettings {
  const { every } = (stored ?? {}) as Partial<BackupSettings>;
  return { every: every === 'day' || every === 'week' ? every : 'never' };
}

const timeIn = (stored: unknown): number | null =>
  typeof stored === 'number' && Number.isFinite(stored) && stored > 0 ? stored : null;

/** What is stored, as a record; what is not as it should be never was. */
export function parseBackupRecord(stored: unknown): BackupRecord {
  const { failedAt, handedAt, marks, writtenAt } = (stored ?? {}) as Partial<BackupRecord>;
  const count = typeof marks === 'number' && Number.isInteger(marks) && marks >= 0 ? marks : 0;
  return {
    writtenAt: timeIn(writtenAt),
    marks: count,
    failedAt: timeIn(failedAt),
    handedAt: timeIn(handedAt),
  };
}

/** How often the reader wants a backup written. */
export async function readBackupSettings(): Promise<BackupSettings> {
  return parseBackupSettings((await browser.storage.local.get(BACKUP_KEY))[BACKUP_KEY]);
}

/** What became of the backups. */
export async function readBackupRecord(): Promise<BackupRecord> {
  return parseBackupRecord((await browser.storage.local.get(BACKUP_RECORD_KEY))[BACKUP_RECORD_KEY]);
}

/** Tells of how often a backup is wanted, now and at every change, until `signal` aborts; see `followStored`. */
export const followBackupSettings = (
  onSettings: (settings: BackupSettings) => void,
  signal: AbortSignal,
): Promise<void> => followStored(BACKUP_KEY, readBackupSettings, onSettings, signal);

/** Tells of what became of the backups, now and at every change, until `signal` aborts; see `followStored`. */
export const followBackupRecord = (
  onRecord: (record: BackupRecord) => void,
  signal: AbortSignal,
): Promise<void> => followStored(BACKUP_RECORD_KEY, readBackupRecord, onRecord, signal);
