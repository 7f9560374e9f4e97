import { browser } from 'wxt/browser';
import { sendMessage } from '../../lib/messaging/messaging.ts';
import { createSerialiser } from '../../lib/store/serialise.ts';
import type { CopyText } from './copy-text.ts';

const DOCUMENT = '/offscreen.html';

async function openDocument(): Promise<void> {
  // One may be left over from a worker that was stopped.
  const open = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (open.length > 0) return;
  await browser.offscreen.createDocument({
    url: DOCUMENT,
    reasons: ['CLIPBOARD'],
    justification: 'Puts the link the reader asked for on the clipboard.',
  });
}

/** Copies in an offscreen document, made for the moment: a worker has no clipboard, and a page's can be spied on. */
export function createChromiumCopier(): CopyText {
  const serialise = createSerialiser();
  return (copied) =>
    serialise(async () => {
      try {
        await openDocument();
        return await sendMessage('copyText', copied);
      } catch (reason) {
        console.error('Snipmark: the link could not be copied.', reason);
        return false;
      } finally {
        await browser.offscreen.closeDocument().catch(() => undefined);
      }
    });
}
