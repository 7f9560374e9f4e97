import { browser } from 'wxt/browser';
import { createSerialiser } from '../../lib/store/serialise.ts';

const DOCUMENT = '/offscreen.html';

/** The one document without a view that Chromium gives an extension, for what a worker cannot do itself. */
export interface OffscreenDocument {
  /** Does something while the document is there; it goes when nobody needs it any more. */
  use<T>(job: () => Promise<T>): Promise<T>;
}

export function createOffscreenDocument(): OffscreenDocument {
  const serialise = createSerialiser();
  let users = 0;

  async function open(): Promise<void> {
    users += 1;
    if (users > 1) return;
    // One may be left over from a worker that was stopped.
    const left = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
    if (left.length > 0) return;
    await browser.offscreen.createDocument({
      url: DOCUMENT,
      reasons: ['CLIPBOARD', 'BLOBS'],
      justification:
        'Puts the link the reader asked for on the clipboard, and makes the backup they asked for.',
    });
  }

  async function leave(): Promise<void> {
    users -= 1;
    if (users === 0) await browser.offscreen.closeDocument().catch(() => undefined);
  }

  return {
    async use(job) {
      try {
        await serialise(open);
        return await job();
      } finally {
        await serialise(leave);
      }
    },
  };
}
