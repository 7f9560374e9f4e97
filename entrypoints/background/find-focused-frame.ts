import { browser } from 'wxt/browser';
import { type FrameTarget, TOP_FRAME } from '../../lib/messaging/frame-target.ts';

/** Runs in a frame, by itself: in how many others it is, where the focus is in it or in a frame of it; else -1. */
function focusedDepth(): number {
  // The field of a note is in a frame of ours; what is meant is the document around it.
  if (!document.hasFocus() || frameElement?.hasAttribute('data-snipmark-note')) return -1;
  let depth = 0;
  for (let frame: Window = window; frame !== frame.parent; frame = frame.parent) depth += 1;
  return depth;
}

/** The frame of a tab that has the focus; the top document where none has, or the browser does not let us ask. */
export async function findFocusedFrame(tabId: number): Promise<FrameTarget> {
  const target = { tabId, allFrames: true };
  const asked = await browser.scripting
    // At once: a frame that loads for long would keep all others waiting.
    .executeScript({ target, func: focusedDepth, injectImmediately: true })
    .catch(() => []);
  const depths = asked.map(({ frameId, result }) => ({ frameId, depth: Number(result ?? -1) }));
  const innermost = depths.reduce((a, b) => (b.depth > a.depth ? b : a), { frameId: TOP_FRAME, depth: -1 });
  return { tabId, frameId: innermost.frameId };
}
