import type { LinkSettings } from '../../lib/messaging/protocol.ts';
import type { TestBrowser } from './browser.ts';

interface ExtensionApi {
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
}

/** Sets what the popup sets for links, without the popup. */
export async function setLinkSettings(browser: TestBrowser, settings: Partial<LinkSettings>): Promise<void> {
  const own = await browser.openExtensionPage('loader.js', 'behind');
  try {
    await own.evaluate((link) => {
      const { browser: api, chrome } = globalThis as unknown as {
        browser?: ExtensionApi;
        chrome: ExtensionApi;
      };
      return (api ?? chrome).storage.local.set({ link });
    }, settings);
  } finally {
    await own.close();
  }
}
