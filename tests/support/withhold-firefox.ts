import type { Browser } from 'puppeteer-core';
import { runInFirefoxItself } from './firefox-chrome.ts';

/** Takes access to all sites away, as the reader does in the list of add-ons. */
export async function withholdInFirefox(browser: Browser, extensionId: string): Promise<void> {
  await runInFirefoxItself(
    browser,
    extensionId,
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const taken = { permissions: [], origins: ['<all_urls>'], data_collection: [] };
    await ExtensionPermissions.remove(extension.id, taken, extension)`,
  );
}

/** Presses the extension's button in the window; the popup that this opens is closed when it has loaded. */
export async function clickInFirefox(browser: Browser, extensionId: string): Promise<void> {
  await runInFirefoxItself(
    browser,
    extensionId,
    `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const action = ExtensionParent.apiManager.global.browserActionFor(extension);
    action.triggerAction(window);
    const popupOf = () => [...document.querySelectorAll('browser.webextension-popup-browser')].find(
      (each) => each.currentURI?.spec.endsWith('/popup.html') && !each.webProgress?.isLoadingDocument,
    );
    while (!popupOf()) await new Promise((resolve) => requestAnimationFrame(resolve));
    // It may have closed by itself meanwhile.
    popupOf()?.closest('panel')?.hidePopup()`,
  );
}
