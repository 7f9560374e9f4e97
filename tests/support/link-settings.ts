import type { LinkSettings } from '../../lib/messaging/protocol.ts';
import type { TestBrowser } from './browser.ts';

interface ExtensionApi {
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
}

/** Sets what the popup sets for links, without the popup. */
export function setLinkSettings(browser: TestBrowser, settings: Partial<LinkSettings>): Promise<void> {
  return setStored(browser, { link: settings });
}

/** Puts these under their names into `storage.local`. */
export async function setStored(browser: TestBrowser, items: object): Promise<void> {
  const own = await browser.openExtensionPage('loader.js', 'behind');
  try {
    await own.evaluate((stored) => {
      const { browser: api, chrome } = globalThis as unknown as {
        browser?: ExtensionApi;
        chrome: ExtensionApi;
      };
      return (api ?? chrome).storage.local.set(stored);
    }, items);
  } finally {
    await own.close();
  }
}
