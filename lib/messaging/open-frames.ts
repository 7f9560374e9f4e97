import { browser } from 'wxt/browser';
import type { FrameTarget } from './frame-target.ts';

/** A frame whose marker has asked what is marked in it, and the page it then was. */
export interface OpenFrame extends FrameTarget {
  readonly pageKey: string;
}

const PREFIX = 'frame:';

/** Where a frame is noted in `storage.session`: in memory, and closed to pages. */
export const openFrameKey = ({ tabId, frameId }: FrameTarget): string => `${PREFIX}${tabId}:${frameId}`;

/**
 * The frames of all tabs that a marker is or was at work in, in the order in which they were made. Some may be
 * gone, or be another page by now: whoever asks them finds out.
 */
export async function readOpenFrames(): Promise<OpenFrame[]> {
  const noted = Object.entries(await browser.storage.session.get(null));
  return noted
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([key, pageKey]) => {
      const [tabId = 0, frameId = 0] = key.slice(PREFIX.length).split(':').map(Number);
      return { tabId, frameId, pageKey: String(pageKey) };
    })
    .sort((a, b) => a.frameId - b.frameId);
}
