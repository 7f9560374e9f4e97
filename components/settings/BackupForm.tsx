import type { BackupSettings } from '../../lib/messaging/protocol.ts';
import { BACKUP, copyHolds, fileHanded, fileWritten } from '../../lib/words/backup.ts';
import { LibraryNotice } from '../popup/LibraryNotice.tsx';
import { Choices } from './Choices.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import type { BackupView, SettingsActions } from './settings-view.ts';
import { timeOf } from './time-of.ts';

interface BackupFormProps {
  readonly backup: BackupView;
  readonly actions: Pick<
    SettingsActions,
    'allowAgain' | 'backUpNow' | 'bringBack' | 'goOnWithout' | 'saveCopy' | 'setBackup' | 'tryAgain'
  >;
}

const EVERY = [
  { value: 'never', name: BACKUP.never },
  { value: 'day', name: BACKUP.day },
  { value: 'week', name: BACKUP.week },
] as const satisfies readonly { value: BackupSettings['every']; name: string }[];

/** The second copy, the files that are written by themselves, and one by hand. */
export function BackupForm({ actions, backup }: BackupFormProps) {
  const { copy, health, isAllowed, record, settings } = backup;
  const isOn = settings.every !== 'never';
  return (
    <SettingsSection title={BACKUP.title}>
      <div class="setting">
        <h4 class="settings-subheading">{BACKUP.copyTitle}</h4>
        <p>{copy === null ? BACKUP.copyUnknown : sayCopy(copy)}</p>
        <p class="quiet">{BACKUP.copyWhat}</p>
        <LibraryNotice library={health} actions={actions} />
      </div>
      <Choices
        legend={BACKUP.every}
        choices={EVERY}
        value={settings.every}
        hint={BACKUP.everyWhat}
        onChange={actions.setBackup}
      />
      {isOn && !isAllowed && (
        <div class="notice">
          <p>{BACKUP.notAllowed}</p>
          <div class="notice-actions">
            <button type="button" class="button" onClick={actions.allowAgain}>
              {BACKUP.allowAgain}
            </button>
          </div>
        </div>
      )}
      {isOn && isAllowed && record.failedAt !== null && <p class="fault">{BACKUP.failed}</p>}
      {record.writtenAt !== null && <p>{fileWritten(record.marks, timeOf(record.writtenAt))}</p>}
      {record.writtenAt === null && isOn && <p>{BACKUP.nothingYet}</p>}
      <div class="setting">
        <button type="button" class="button settings-button" onClick={actions.backUpNow}>
          {BACKUP.now}
        </button>
        <p class="quiet">{BACKUP.nowWhat}</p>
        {record.handedAt !== null && <p class="quiet">{fileHanded(timeOf(record.handedAt))}</p>}
      </div>
    </SettingsSection>
  );
}

function sayCopy({ at, count }: { readonly at: number; readonly count: number }): string {
  return count === 0 ? BACKUP.copyEmpty : copyHolds(count, timeOf(at));
}
