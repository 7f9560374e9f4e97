import type { Browser, Page } from 'puppeteer-core';

interface ExtensionsPageApi {
  readonly developerPrivate: {
    readonly onItemStateChanged: {
      addListener(hear: (change: { readonly event_type: string; readonly item_id: string }) => void): void;
    };
    updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
  };
}
interface WindowsApi {
  readonly windows: { create(options: { incognito: boolean; url: string }): Promise<unknown> };
}

/** Allows the extension in private windows, as the reader does on `chrome://extensions`; it is loaded anew by that. */
export async function allowInPrivateChromium(browser: Browser, extensionId: string): Promise<void> {
  const settings = await browser.newPage();
  await settings.goto('chrome://extensions/');
  await settings.evaluate(async (id) => {
    const { developerPrivate } = (globalThis as unknown as { chrome: ExtensionsPageApi }).chrome;
    const isLoaded = new Promise<void>((resolve) => {
      developerPrivate.onItemStateChanged.addListener(({ event_type, item_id }) => {
        if (event_type === 'LOADED' && item_id === id) resolve();
      });
    });
    await developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true });
    await isLoaded;
  }, extensionId);
  await settings.close();
}

/** Opens a private window, with the help of one of the extension's documents, and gives its tab. */
export async function openPrivateChromiumTab(browser: Browser, extensionPage: Page): Promise<Page> {
  const before = new Set(browser.targets());
  await extensionPage.evaluate(() =>
    (globalThis as unknown as { chrome: WindowsApi }).chrome.windows.create({
      incognito: true,
      url: 'about:blank',
    }),
  );
  const target = await browser.waitForTarget(
    (candidate) => candidate.type() === 'page' && candidate.url() === 'about:blank' && !before.has(candidate),
  );
  return target.asPage();
}
