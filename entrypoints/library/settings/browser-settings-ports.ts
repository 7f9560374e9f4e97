import { browser } from 'wxt/browser';
import { backupBlob } from '../../../lib/backup/backup-blob.ts';
import { backupName } from '../../../lib/backup/backup-name.ts';
import { downloadFile } from '../../../lib/backup/download-file.ts';
import { saveCopy } from '../../../lib/backup/save-copy.ts';
import { followBackupRecord, followBackupSettings } from '../../../lib/messaging/backup-settings.ts';
import { followColours } from '../../../lib/messaging/colours.ts';
import { followLinkSettings } from '../../../lib/messaging/follow-link-settings.ts';
import { followReadingSettings } from '../../../lib/messaging/follow-reading-settings.ts';
import { followStored } from '../../../lib/messaging/follow-stored.ts';
import { followMarkingSettings } from '../../../lib/messaging/marking-settings.ts';
import { sendMessage } from '../../../lib/messaging/messaging.ts';
import { readOff } from '../../../lib/messaging/read-off.ts';
import { OFF_KEY } from '../../../lib/messaging/stored-settings.ts';
import { UNHARMED } from '../../../lib/store/full-disk.ts';
import { openDatabase } from '../../../lib/store/open-database.ts';
import { openPrivateFolder } from '../../../lib/store/private-folder.ts';
import { COPY_FOLDER, countCopies, createSecondCopy } from '../../../lib/store/second-copy.ts';
import { readSentinel } from '../../../lib/store/sentinel.ts';
import type { CopyState, SettingsPorts, Shortcut } from './settings-ports.ts';

const DOWNLOADS = { permissions: ['downloads'] } as const satisfies Parameters<
  typeof browser.permissions.request
>[0];

/** The browser as the settings need it. */
export function createBrowserSettingsPorts(): SettingsPorts {
  return {
    setColours: (colours) => sendMessage('setColours', colours),
    setMarkingSettings: (settings) => sendMessage('setMarkingSettings', settings),
    setReadingSettings: (settings) => sendMessage('setReadingSettings', settings),
    setLinkSettings: (settings) => sendMessage('setLinkSettings', settings),
    setBackupSettings: (settings) => sendMessage('setBackupSettings', settings),
    switchOff: (request) => sendMessage('switchOff', request),
    storeHealth: () => sendMessage('storeHealth', undefined),
    restoreCopy: () => sendMessage('restoreCopy', undefined),
    declineCopy: () => sendMessage('declineCopy', undefined),
    saveCopy: () => saveCopy(Date.now()),
    followColours,
    followMarking: followMarkingSettings,
    followReading: followReadingSettings,
    followLinks: followLinkSettings,
    followOff: (onOff, signal) => followStored(OFF_KEY, readOff, onOff, signal),
    followBackup: followBackupSettings,
    followBackupRecord,
    readShortcuts,
    openShortcuts,
    onReturn: (listener, signal) => window.addEventListener('focus', listener, { signal }),
    readCopy,
    mayDownload: () => browser.permissions.contains(DOWNLOADS),
    askForDownloads: () => browser.permissions.request(DOWNLOADS),
    async giveDownloadsBack() {
      await browser.permissions.remove(DOWNLOADS);
    },
    saveBackup,
  };
}

/** Firefox for Android has none. */
async function readShortcuts(): Promise<Shortcut[] | null> {
  const commands = await browser.commands?.getAll();
  if (commands === undefined) return null;
  return commands.map(({ description, name, shortcut }) => ({
    name: name ?? '',
    description: description ?? '',
    keys: shortcut ?? '',
  }));
}

/** Firefox opens its page itself; Chromium lets an extension open its own pages like any other. */
async function openShortcuts(): Promise<void> {
  const { commands } = browser as { commands?: { openShortcutSettings?: () => Promise<void> } };
  if (commands?.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

async function readCopy(): Promise<CopyState> {
  const area = { get: (keys: readonly string[]) => browser.storage.local.get([...keys]) };
  const copy = createSecondCopy(openPrivateFolder(COPY_FOLDER, UNHARMED));
  const [{ all }, sentinel] = await Promise.all([countCopies(copy), readSentinel(area)]);
  return { count: all, at: sentinel?.at ?? 0 };
}

async function saveBackup(): Promise<number> {
  const opened = await openDatabase();
  if (opened.state !== 'ok') throw new Error('The library could not be opened.');
  const { blob, marks } = await backupBlob(opened.database, Date.now());
  opened.database.close();
  downloadFile(blob, backupName(Date.now()));
  await sendMessage('noteBackup', undefined);
  return marks;
}
