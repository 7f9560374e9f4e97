import { backupBlob } from '../../lib/backup/backup-blob.ts';
import { type GetStore, needStore } from './lazy-store.ts';
import type { ComposeBackup } from './write-backup.ts';

/** Makes it in the background page. */
export const createFirefoxComposer =
  (getStore: GetStore, now: () => number): ComposeBackup =>
  async (use) => {
    const { blob, marks } = await backupBlob((await needStore(getStore)).database, now());
    const url = URL.createObjectURL(blob);
    try {
      return await use({ url, marks });
    } finally {
      URL.revokeObjectURL(url);
    }
  };
