import { sendMessage } from '../../lib/messaging/messaging.ts';
import type { OffscreenDocument } from './offscreen-document.ts';
import type { ComposeBackup } from './write-backup.ts';

/** Has the offscreen document make it: a worker cannot give a blob an address. */
export const createChromiumComposer =
  (offscreen: OffscreenDocument): ComposeBackup =>
  (use) =>
    offscreen.use(async () => use(await sendMessage('composeBackup', undefined)));
