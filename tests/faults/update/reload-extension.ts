import type { Page } from 'puppeteer-core';
import type { TestBrowser } from '../../support/browser.ts';
import { waitUntil } from '../../support/controls.ts';

/** Starts the extension anew while pages are open, as an update does, and waits until it is there again. */
export async function reloadExtension(browser: TestBrowser, page: Page): Promise<void> {
  const own = await browser.openExtensionPage('loader.js', 'behind');
  // Nothing comes back from a document that goes with the extension.
  own
    .evaluate(() => {
      interface Api {
        readonly runtime: { reload(): void };
      }
      const { browser: api, chrome } = globalThis as unknown as {
        readonly browser?: Api;
        readonly chrome: Api;
      };
      setTimeout(() => (api ?? chrome).runtime.reload(), 100);
    })
    .catch(() => undefined);
  await waitUntil(page, 'end of the old extension', async () => ((await isGone(own)) ? true : null));
  await own.close().catch(() => undefined);
  await waitUntil(page, 'new background', async () =>
    (await browser.backgroundRuns().catch(() => false)) ? true : null,
  );
}

async function isGone(own: Page): Promise<boolean> {
  if (own.isClosed()) return true;
  return own.evaluate(() => !/-extension:$/.test(location.protocol)).catch(() => true);
}
