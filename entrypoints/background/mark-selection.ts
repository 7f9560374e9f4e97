import { browser } from 'wxt/browser';
import { type FrameTarget, TOP_FRAME } from '../../lib/messaging/frame-target.ts';
import { sendMessage } from '../../lib/messaging/messaging.ts';
import type { FrameObstacle } from '../../lib/messaging/protocol.ts';
import { tellFrame } from '../../lib/messaging/tell-frame.ts';
import { ensureMarker, enterTab } from './inject-marker.ts';

/** Resolves to what stood against it, null where nothing did. */
async function markIn(target: FrameTarget, copyLink: boolean): Promise<FrameObstacle | null> {
  try {
    await enterTab(target);
    return await sendMessage('markSelection', { ink: null, copyLink }, target);
  } catch {
    return 'no-access';
  }
}

/**
 * Marks what is selected in the frame, or copies a link to it, in the ink the reader used last. What stands
 * against it in a frame, the page that holds it says; what stands against it there, the popup, which is opened.
 */
export async function markSelection(target: FrameTarget, copyLink: boolean): Promise<void> {
  const obstacle = await markIn(target, copyLink);
  if (obstacle === null) return;
  const { tabId, frameId } = target;
  const isSaid =
    frameId !== TOP_FRAME &&
    (await ensureMarker(tabId)) &&
    (await tellFrame('frameRefused', obstacle, { tabId, frameId: TOP_FRAME }));
  if (!isSaid) await browser.action.openPopup?.().catch(() => undefined);
}
