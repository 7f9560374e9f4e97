import type { SettingsActions } from '../../../components/settings/settings-view.ts';
import type { BackupSettings } from '../../../lib/messaging/protocol.ts';
import { BACKUP, handedNow } from '../../../lib/words/backup.ts';
import { DONE, marksRestored } from '../../../lib/words/popup.ts';
import { SETTINGS } from '../../../lib/words/settings.ts';
import type { Changes } from './changes.ts';
import type { KeptSetting } from './kept-setting.ts';
import type { SettingsPorts } from './settings-ports.ts';

type BackupActions = Pick<
  SettingsActions,
  'allowAgain' | 'backUpNow' | 'bringBack' | 'goOnWithout' | 'saveCopy' | 'setBackup' | 'tryAgain'
>;

/** The reader, or the browser, does not let Snipmark download. */
class DownloadsRefused extends Error {
  override readonly name = 'DownloadsRefused';
}

/** Backups and the second copy. @param look asks again how things are
 * @param isUnread no mark can be read */
export function createBackupActions(
  backup: KeptSetting<BackupSettings>,
  ports: SettingsPorts,
  changes: Changes,
  look: () => Promise<void>,
  isUnread: () => boolean,
): BackupActions {
  /** Asks at once, without waiting for anything: browsers take the question only in the turn of a click. */
  function set(every: BackupSettings['every']): Promise<void> {
    const asked = every === 'never' ? Promise.resolve(true) : ports.askForDownloads();
    return backup.keep({ every }, async (next) => {
      if (!(await asked)) throw new DownloadsRefused();
      await ports.setBackupSettings(next);
      // What is not needed any more is given back; a browser that keeps it does no harm.
      if (every === 'never') await ports.giveDownloadsBack().catch(() => undefined);
      await look();
    });
  }

  function setBackup(every: BackupSettings['every']): void {
    const before = backup.value.value?.every ?? 'never';
    void changes.make({
      field: null,
      run: () => set(every),
      undo: () => set(before),
      done: SETTINGS.saved,
      failed: (reason) => (reason instanceof DownloadsRefused ? BACKUP.refused : SETTINGS.failed),
    });
  }

  /** Does it; where it fails, says so and offers to try again. */
  async function attempt(job: () => Promise<string | null>, failed: string): Promise<void> {
    try {
      const text = await job();
      if (text !== null) changes.say(text);
      await look();
    } catch {
      changes.say(failed, () => void attempt(job, failed));
    }
  }

  async function allowAgain(): Promise<string> {
    await set(backup.value.value?.every ?? 'never');
    return SETTINGS.saved;
  }

  async function goOnWithout(): Promise<null> {
    await ports.declineCopy();
    return null;
  }

  return {
    setBackup,
    allowAgain: () => void attempt(allowAgain, BACKUP.refused),
    backUpNow: () => void attempt(async () => handedNow(await ports.saveBackup()), BACKUP.nowFailed),
    bringBack: () =>
      void attempt(
        async () => marksRestored(await ports.restoreCopy()),
        isUnread() ? DONE.anewFailed : DONE.restoreFailed,
      ),
    saveCopy: () => void attempt(async () => handedNow(await ports.saveCopy()), BACKUP.nowFailed),
    goOnWithout: () => void attempt(goOnWithout, DONE.restoreFailed),
    tryAgain: () => void look(),
  };
}
