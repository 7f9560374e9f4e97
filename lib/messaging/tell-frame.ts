import { browser } from 'wxt/browser';
import type { FrameTarget } from './frame-target.ts';
import type { Protocol } from './protocol.ts';

/** The messages that tell and expect no answer. */
type Told = {
  [Type in keyof Protocol]: ReturnType<Protocol[Type]> extends void ? Type : never;
}[keyof Protocol];

/**
 * Tells a frame's marker something; a frame without a marker is passed over. Sends what
 * `@webext-core/messaging` would, whose own sending leaves a warning in the browser's list of errors for
 * each frame that nobody listens in. Resolves to whether somebody listened and did it.
 */
export async function tellFrame<Type extends Told>(
  type: Type,
  data: Parameters<Protocol[Type]>[0],
  { tabId, frameId }: FrameTarget,
): Promise<boolean> {
  try {
    const message = { id: 0, type, data, timestamp: Date.now() };
    const answer = await browser.tabs.sendMessage(tabId, message, { frameId });
    return answer?.err === undefined;
  } catch {
    return false;
  }
}
