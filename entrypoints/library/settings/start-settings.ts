import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { SavedLine, SettingsActions, SettingsView } from '../../../components/settings/settings-view.ts';
import type { BackupRecord, StoreHealth } from '../../../lib/messaging/protocol.ts';
import { SHORTCUTS } from '../../../lib/words/settings.ts';
import { createBackupActions } from './backup-actions.ts';
import { createChanges } from './changes.ts';
import { keptSetting } from './kept-setting.ts';
import { createSettingActions } from './setting-actions.ts';
import type { CopyState, SettingsPorts, Shortcut } from './settings-ports.ts';
import { createSiteActions } from './site-actions.ts';

/** The settings at work. */
export interface RunningSettings {
  /** Null while they are being read. */
  readonly view: ReadonlySignal<SettingsView | null>;
  readonly line: ReadonlySignal<SavedLine | null>;
  readonly actions: SettingsActions;
}

/** As the browser names the command that presses the button. */
const PRESS_BUTTON = '_execute_action';

/** What is not found out stays as it was shown. Never rejects. */
function orKeep<Found>(job: Promise<Found>, take: (found: Found) => void): Promise<void> {
  return job.then(take).catch((reason) => console.warn('Snipmark:', reason));
}

/** Reads what is set and follows it until the signal aborts. */
export function startSettings(ports: SettingsPorts, until: AbortSignal): RunningSettings {
  const changes = createChanges();
  const settings = {
    colours: keptSetting(ports.followColours, until),
    marking: keptSetting(ports.followMarking, until),
    reading: keptSetting(ports.followReading, until),
    links: keptSetting(ports.followLinks, until),
    off: keptSetting(ports.followOff, until),
    backup: keptSetting(ports.followBackup, until),
  };
  const record = signal<BackupRecord | null>(null);
  const isAllowed = signal(false);
  const copy = signal<CopyState | null>(null);
  const health = signal<StoreHealth>({ state: 'ok' });
  const shortcuts = signal<readonly Shortcut[] | null>(null);

  /** What nobody tells of: asked for again whenever the reader comes back to the tab. Never rejects. */
  async function look(): Promise<void> {
    await Promise.all([
      orKeep(ports.readShortcuts(), (found) => {
        shortcuts.value = found;
      }),
      orKeep(ports.mayDownload(), (may) => {
        isAllowed.value = may;
      }),
      orKeep(ports.readCopy(), (found) => {
        copy.value = found;
      }),
      ports.storeHealth().then(
        (found) => {
          health.value = found;
        },
        () => {
          health.value = { state: 'failed', copyCount: 0 };
        },
      ),
    ]);
  }

  void ports.followBackupRecord((found) => {
    record.value = found;
  }, until);
  void look();
  ports.onReturn(() => void look(), until);

  const view = computed((): SettingsView | null => {
    const colours = settings.colours.value.value;
    const marking = settings.marking.value.value;
    const reading = settings.reading.value.value;
    const links = settings.links.value.value;
    const off = settings.off.value.value;
    const backup = settings.backup.value.value;
    if (!colours || !marking || !reading || !links || !off || !backup || !record.value) return null;
    return {
      colours,
      marking,
      reading,
      links,
      off,
      shortcuts:
        shortcuts.value?.map(({ description, keys, name }) => ({
          what: name === PRESS_BUTTON ? SHORTCUTS.popup : description || name,
          keys,
        })) ?? null,
      backup: {
        settings: backup,
        record: record.value,
        isAllowed: isAllowed.value,
        copy: copy.value,
        health: health.value,
      },
    };
  });

  async function openShortcuts(): Promise<void> {
    await ports.openShortcuts().catch(() => changes.say(SHORTCUTS.changeFailed));
  }

  return {
    view,
    line: changes.line,
    actions: {
      ...createSettingActions(settings, ports, changes),
      ...createSiteActions(settings.off, ports, changes),
      ...createBackupActions(settings.backup, ports, changes, look, () => health.value.state === 'failed'),
      openShortcuts: () => void openShortcuts(),
      undo: () => void changes.undo(),
    },
  };
}
