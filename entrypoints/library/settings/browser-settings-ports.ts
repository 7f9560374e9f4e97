import { browser } from 'wxt/browser';
import { backupBlob } from '../../../lib/backup/backup-blob.ts';
import { backupName } from '../../../lib/backup/backup-name.ts';
import { followBackupRecord, followBackupSettings } from '../../../lib/messaging/backup-settings.ts';
import { followColours } from '../../../lib/messaging/colours.ts';
import { followLinkSettings } from '../../../lib/messaging/follow-link-settings.ts';
import { followReadingSettings } from '../../../lib/messaging/follow-reading-settings.ts';
import { followStored } from '../../../lib/messaging/follow-stored.ts';
import { followMarkingSettings } from '../../../lib/messaging/marking-settings.ts';
import { sendMessage } from '../../../lib/messaging/messaging.ts';
import { readOff } from '../../../lib/messaging/read-off.ts';
import { OFF_KEY } from '../../../lib/messaging/stored-settings.ts';
import { openDatabase } from '../../../lib/store/open-database.ts';
import { countCopies } from '../../../lib/store/second-copy.ts';
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
  const { local } = browser.storage;
  const area = { keys: () => local.getKeys(), get: (keys: readonly string[]) => local.get([...keys]) };
  const [count, sentinel] = await Promise.all([countCopies(area), readSentinel(area)]);
  return { count, at: sentinel?.at ?? 0 };
}

/** Downloads it as the browser does with any link to a file; that asks for no permission. */
async function saveBackup(): Promise<number> {
  const opened = await openDatabase();
  if (opened.state !== 'ok') throw new Error('The library could not be opened.');
  const { blob, marks } = await backupBlob(opened.database, Date.now());
  opened.database.close();
  const link = document.createElement('a');
  // Lives as long as this document: the browser may ask first where to put the file.
  link.href = URL.createObjectURL(blob);
  link.download = backupName(Date.now());
  link.click();
  await sendMessage('noteBackup', undefined);
  return marks;
}
