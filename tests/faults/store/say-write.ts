import type { Page } from 'puppeteer-core';
import type { WriteRequest } from '../../../lib/messaging/protocol.ts';

/**
 * Has a document of the extension ask the background for this writing, as popup and library do; resolves when it is
 * called saved, and throws what it is refused with.
 */
export async function sayWrite(page: Page, request: WriteRequest): Promise<void> {
  await page.evaluate(async (json) => {
    interface Api {
      readonly runtime: { sendMessage(message: object): Promise<{ readonly err?: object }> };
    }
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const message = { id: 1, type: 'writeHighlights', data: JSON.parse(json), timestamp: 0 };
    const answer = await (browser ?? chrome).runtime.sendMessage(message);
    if (!answer || answer.err) throw new Error(JSON.stringify(answer?.err ?? 'no answer'));
  }, JSON.stringify(request));
}
