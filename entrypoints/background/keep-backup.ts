import { backupName } from '../../lib/backup/backup-name.ts';
import {
  BACKUP_KEY,
  BACKUP_RECORD_KEY,
  parseBackupRecord,
  parseBackupSettings,
} from '../../lib/messaging/backup-settings.ts';
import type { BackupRecord, BackupSettings } from '../../lib/messaging/protocol.ts';
import type { KeyValueArea } from '../../lib/store/key-value-area.ts';
import { readSentinel } from '../../lib/store/sentinel.ts';
import { createSerialiser } from '../../lib/store/serialise.ts';
import { isBackupDue } from './is-backup-due.ts';

/** How long after the last of several writes it is looked whether a backup is due, in milliseconds. */
const QUIET_MS = 5000;

export interface BackupParts {
  readonly area: KeyValueArea;
  /** Writes one under this name; resolves, when it is there whole, to how many marks it holds. */
  readonly write: (filename: string) => Promise<number>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Writes backups into the folder of downloads, as often as the reader has set. */
export interface BackupKeeper {
  /** Writes one if it is due. Never rejects: what became of it is in the record. */
  look(): Promise<void>;
  /** Something was saved: looks after a while. */
  lookSoon(): void;
  set(settings: BackupSettings): Promise<void>;
  /** The reader was given one to save by hand. */
  noteHanded(): Promise<void>;
}

export function createBackupKeeper({ area, now, write }: BackupParts): BackupKeeper {
  const serialise = createSerialiser();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function note(change: Partial<BackupRecord>): Promise<void> {
    const stored = (await area.get([BACKUP_RECORD_KEY]))[BACKUP_RECORD_KEY];
    await area.set({ [BACKUP_RECORD_KEY]: { ...parseBackupRecord(stored), ...change } });
  }

  async function writeIfDue(): Promise<void> {
    const stored = await area.get([BACKUP_KEY, BACKUP_RECORD_KEY]);
    const settings = parseBackupSettings(stored[BACKUP_KEY]);
    if (settings.every === 'never') return;
    const sentinel = await readSentinel(area);
    const savedAt = sentinel === null || sentinel.rows === 0 ? null : sentinel.at;
    const record = parseBackupRecord(stored[BACKUP_RECORD_KEY]);
    if (!isBackupDue(settings, record, savedAt, now())) return;
    // What is saved while it is being made may not be in it.
    const startedAt = now();
    try {
      const marks = await write(backupName(startedAt));
      await note({ writtenAt: startedAt, marks, failedAt: null });
    } catch (reason) {
      console.error('Snipmark: the backup was not written.', reason);
      await note({ failedAt: now() });
    }
  }

  const look = () =>
    serialise(writeIfDue).catch((reason) =>
      console.error('Snipmark: it is not known whether a backup is due.', reason),
    );

  return {
    look,
    lookSoon() {
      clearTimeout(timer);
      timer = setTimeout(look, QUIET_MS);
    },
    async set({ every }) {
      await area.set({ [BACKUP_KEY]: { every } });
      // Who asks for it anew need not wait for the end of an hour that began with a failure.
      await serialise(() => note({ failedAt: null }));
      void look();
    },
    noteHanded: () => serialise(() => note({ handedAt: now() })),
  };
}
