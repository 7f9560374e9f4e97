import type { Page } from 'puppeteer-core';
import type { TestBrowser } from './browser.ts';
import { readFrontTabId } from './extension-data.ts';

/** What is asked of Snipmark's own scripts' world in a page. */
type Question =
  | { readonly is: 'marker' }
  | { readonly is: 'reads' }
  | { readonly is: 'message'; readonly type: string; readonly json: string };

/** Whether the marker is in this page and awake; null where not even the loader is. */
export function isMarkerThere(browser: TestBrowser, page: Page): Promise<unknown> {
  return askContentWorld(browser, page, { is: 'marker' });
}

/** How many times Snipmark's scripts in this page have read the extension's storage, since this was first asked. */
export function storageReads(browser: TestBrowser, page: Page): Promise<unknown> {
  return askContentWorld(browser, page, { is: 'reads' });
}

/** Sends a message as one of Snipmark's own scripts in this page would; gives the answer, or the error, as text. */
export async function sendFromPage(
  browser: TestBrowser,
  page: Page,
  type: string,
  data: unknown = null,
): Promise<string> {
  return String(await askContentWorld(browser, page, { is: 'message', type, json: JSON.stringify(data) }));
}

async function askContentWorld(browser: TestBrowser, page: Page, question: Question): Promise<unknown> {
  await page.bringToFront();
  const extensionPage = await browser.openExtensionPage('loader.js', 'behind');
  try {
    return await extensionPage.evaluate(injectQuestion, await readFrontTabId(extensionPage), question);
  } finally {
    await extensionPage.close();
  }
}

/** Runs in a document of the extension; `answer` runs in the page, among the content scripts. */
async function injectQuestion(tabId: number, question: Question): Promise<unknown> {
  interface Api {
    readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
    readonly storage: { readonly local: { get: (...keys: unknown[]) => unknown } };
    readonly scripting: {
      executeScript(injection: object): Promise<{ readonly result?: unknown }[]>;
    };
  }
  type World = { readonly browser?: Api; readonly chrome: Api; snipmarkReads?: number } & Record<
    symbol,
    { readonly awake?: boolean } | undefined
  >;

  const answer = async (asked: Question) => {
    const world = globalThis as unknown as World;
    if (asked.is === 'marker') {
      const left = world[Symbol.for('snipmark')];
      return left ? left.awake === true : null;
    }
    if (asked.is === 'reads') {
      const { local } = world.chrome.storage;
      if (world.snipmarkReads === undefined) {
        world.snipmarkReads = 0;
        const { get } = local;
        local.get = (...keys) => {
          world.snipmarkReads = (world.snipmarkReads ?? 0) + 1;
          return get.apply(local, keys);
        };
      }
      return world.snipmarkReads;
    }
    // As text, because Chromium drops every null on the way here.
    const { type, json } = asked;
    try {
      const { runtime } = world.browser ?? world.chrome;
      return JSON.stringify(await runtime.sendMessage({ id: 1, type, data: JSON.parse(json), timestamp: 0 }));
    } catch (error) {
      return String(error);
    }
  };
  const own = globalThis as unknown as World;
  const { scripting } = own.browser ?? own.chrome;
  const [first] = await scripting.executeScript({ target: { tabId }, func: answer, args: [question] });
  return first?.result;
}
