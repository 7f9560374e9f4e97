import type { Browser } from 'puppeteer-core';

interface ExtensionsPageApi {
  readonly developerPrivate: {
    updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
    addHostPermission(extensionId: string, host: string): Promise<void>;
  };
}

/** Sets 'on click' as the reader does on `chrome://extensions`. */
export function withholdInChromium(browser: Browser, extensionId: string): Promise<void> {
  return onExtensionsPage(browser, extensionId, '');
}

/** Adds a site to those that the extension may see, as the reader does on `chrome://extensions`. */
export function allowInChromium(browser: Browser, extensionId: string, site: string): Promise<void> {
  return onExtensionsPage(browser, extensionId, site);
}

async function onExtensionsPage(browser: Browser, extensionId: string, site: string): Promise<void> {
  const settings = await browser.newPage();
  await settings.goto('chrome://extensions/');
  await settings.evaluate(
    async (id, host) => {
      const { developerPrivate } = (globalThis as unknown as { chrome: ExtensionsPageApi }).chrome;
      if (host) await developerPrivate.addHostPermission(id, `*://${host}/*`);
      else await developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_CLICK' });
    },
    extensionId,
    site,
  );
  await settings.close();
}
