import type { Page } from 'puppeteer-core';
import type { PageState, Protocol, StoreHealth } from '../../../lib/messaging/protocol.ts';

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

/** The quotes of what Snipmark on the page in front of all knows to be marked, and not to be saved. */
export async function askUnsaved(own: Page): Promise<string[]> {
  const text = await own.evaluate(async () => {
    interface Api {
      readonly tabs: {
        query(which: object): Promise<{ readonly id: number }[]>;
        sendMessage(tab: number, message: object, to: object): Promise<{ readonly res?: unknown }>;
      };
    }
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const { tabs } = browser ?? chrome;
    const [front] = await tabs.query({ active: true, lastFocusedWindow: true });
    const message = { id: 1, type: 'pageState', data: null, timestamp: 0 };
    return JSON.stringify((await tabs.sendMessage(front?.id ?? 0, message, { frameId: 0 })).res);
  });
  return (JSON.parse(text) as PageState).unsaved.map(({ quote }) => quote);
}

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
