import type { Page } from 'puppeteer-core';
import type { TestBrowser } from './browser.ts';
import { readFrontTabId } from './extension-data.ts';

/** Goes to a mark of this page as the popup does when the mark is chosen there. */
export async function revealMark(browser: TestBrowser, page: Page, id: string): Promise<void> {
  await page.bringToFront();
  const extensionPage = await browser.openExtensionPage('loader.js', 'behind');
  try {
    const tabId = await readFrontTabId(extensionPage);
    await extensionPage.evaluate(
      async (data) => {
        interface Api {
          readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
        }
        const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
        await (browser ?? chrome).runtime.sendMessage({ id: 1, type: 'revealHighlight', data, timestamp: 0 });
      },
      { id, at: { tabId, frameId: 0 } },
    );
  } finally {
    await extensionPage.close();
  }
}
