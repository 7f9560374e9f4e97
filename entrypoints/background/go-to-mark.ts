import { browser } from 'wxt/browser';
import type { FrameTarget } from '../../lib/messaging/frame-target.ts';
import { tellFrame } from '../../lib/messaging/tell-frame.ts';
import { enterTab } from './inject-marker.ts';

/** Takes the reader to the next mark in the frame, or to the previous one; as `markSelection` where it cannot. */
export async function goToMark(target: FrameTarget, step: 1 | -1): Promise<void> {
  const isIn = await enterTab(target).then(
    () => true,
    () => false,
  );
  const told = isIn && (await tellFrame('goToMark', step, target));
  if (!told) await browser.action.openPopup?.().catch(() => undefined);
}
