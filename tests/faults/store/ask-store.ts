import type { Page } from 'puppeteer-core';
import type { Protocol, StoreHealth } from '../../../lib/messaging/protocol.ts';

/** Has a document of the extension ask the background. */
async function ask<Answer>(own: Page, type: keyof Protocol, data: unknown = null): Promise<Answer> {
  const text = await own.evaluate(
    async (message) => {
      interface Api {
        readonly runtime: { sendMessage(message: object): Promise<{ readonly res?: unknown }> };
      }
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      return JSON.stringify(await (browser ?? chrome).runtime.sendMessage(message));
    },
    { id: 1, type, data, timestamp: 0 },
  );
  const { err, res } = JSON.parse(text) as { readonly err?: unknown; readonly res: Answer };
  if (err) throw new Error(JSON.stringify(err));
  return res;
}

/** How the store says it is. */
export const askHealth = (own: Page) => ask<StoreHealth>(own, 'storeHealth');

/** How many marks a search for these words finds. */
export async function countFound(own: Page, query: string): Promise<number> {
  const { count } = await ask<{ readonly count: number }>(own, 'searchMarks', {
    query,
    pageKeys: [],
    limit: 5,
  });
  return count;
}

/** Takes the offer to bring back what the second copy has; resolves to how many marks came back. */
export const acceptCopy = (own: Page) => ask<number>(own, 'restoreCopy');
