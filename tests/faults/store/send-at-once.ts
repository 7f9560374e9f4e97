import type { Page } from 'puppeteer-core';
import type { WriteRequest } from '../../../lib/messaging/protocol.ts';

/**
 * Sends all of these without waiting for an answer in between: from this document of the extension, or, where a tab is
 * named, from among its content scripts. Gives what each was refused with, or null.
 */
export function sendAtOnce(
  own: Page,
  requests: readonly WriteRequest[],
  tabId: number | null = null,
): Promise<(string | null)[]> {
  // As text, because Chromium drops every null on the way to a tab.
  return own.evaluate(sendAll, JSON.stringify(requests), tabId);
}

async function sendAll(text: string, tab: number | null): Promise<(string | null)[]> {
  interface Api {
    readonly runtime: { sendMessage(message: object): Promise<{ readonly err?: object }> };
    readonly scripting: {
      executeScript(injection: object): Promise<{ readonly result?: (string | null)[] }[]>;
    };
  }
  type World = { readonly browser?: Api; readonly chrome: Api };

  // Whole in itself: it is handed over to the tab.
  const send = (json: string): Promise<(string | null)[]> => {
    const world = globalThis as unknown as World;
    const { runtime } = world.browser ?? world.chrome;
    return Promise.all(
      (JSON.parse(json) as object[]).map(async (data) => {
        try {
          const answer = await runtime.sendMessage({ id: 1, type: 'writeHighlights', data, timestamp: 0 });
          return answer && !answer.err ? null : JSON.stringify(answer?.err ?? 'no answer');
        } catch (error) {
          return String(error);
        }
      }),
    );
  };
  if (tab === null) return send(text);
  const world = globalThis as unknown as World;
  const { scripting } = world.browser ?? world.chrome;
  const [first] = await scripting.executeScript({ target: { tabId: tab }, func: send, args: [text] });
  return first?.result ?? ['The tab did not answer.'];
}
