import { browser } from 'wxt/browser';
import type { FrameTarget } from '../../lib/messaging/frame-target.ts';
import { openFrameKey, readOpenFrames } from '../../lib/messaging/open-frames.ts';

/**
 * Notes which page this frame is: browsers tell of frames only who may watch every navigation. Takes the occasion
 * to forget the frames of tabs that are gone.
 */
export async function noteFrame(frame: FrameTarget, pageKey: string): Promise<void> {
  await browser.storage.session.set({ [openFrameKey(frame)]: pageKey });
  const [noted, tabs] = await Promise.all([readOpenFrames(), browser.tabs.query({})]);
  const tabIds = new Set(tabs.map(({ id }) => id));
  await forgetFrames(noted.filter(({ tabId }) => !tabIds.has(tabId)));
}

/** These are not there any more. */
export async function forgetFrames(frames: readonly FrameTarget[]): Promise<void> {
  if (frames.length > 0) await browser.storage.session.remove(frames.map(openFrameKey));
}
