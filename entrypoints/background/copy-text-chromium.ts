import { sendMessage } from '../../lib/messaging/messaging.ts';
import { createSerialiser } from '../../lib/store/serialise.ts';
import type { CopyText } from './copy-text.ts';
import type { OffscreenDocument } from './offscreen-document.ts';

/** Copies in an offscreen document, made for the moment: a worker has no clipboard, and a page's can be spied on. */
export function createChromiumCopier(offscreen: OffscreenDocument): CopyText {
  const serialise = createSerialiser();
  return (copied) =>
    serialise(async () => {
      try {
        return await offscreen.use(() => sendMessage('copyText', copied));
      } catch (reason) {
        console.error('Snipmark: the link could not be copied.', reason);
        return false;
      }
    });
}
