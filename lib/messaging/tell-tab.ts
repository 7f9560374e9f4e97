import { browser } from 'wxt/browser';
import type { Protocol } from './protocol.ts';

/** The messages that tell and expect no answer. */
type Told = {
  [Type in keyof Protocol]: ReturnType<Protocol[Type]> extends void ? Type : never;
}[keyof Protocol];

/**
 * Tells a tab's marker something; a tab without a marker is passed over. Sends what
 * `@webext-core/messaging` would, whose own sending leaves a warning in the browser's list of errors for
 * each tab that nobody listens in. Resolves to whether somebody listened and did it.
 */
export async function tellTab<Type extends Told>(
  type: Type,
  data: Parameters<Protocol[Type]>[0],
  tabId: number,
): Promise<boolean> {
  try {
    const answer = await browser.tabs.sendMessage(tabId, { id: 0, type, data, timestamp: Date.now() });
    return answer?.err === undefined;
  } catch {
    return false;
  }
}
