import type { Browser, Page } from 'puppeteer-core';
import { contextIdOf, sendBidi } from './bidi.ts';
import { runInFirefoxItself } from './firefox-chrome.ts';

/** Allows the extension in private windows, as the reader does in the list of add-ons; it is loaded anew by that. */
export async function allowInPrivateFirefox(browser: Browser, extensionId: string): Promise<void> {
  await runInFirefoxItself(
    browser,
    extensionId,
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    const granted = { permissions: ['internal:privateBrowsingAllowed'], origins: [], data_collection: [] };
    await ExtensionPermissions.add(extension.id, granted, extension);
    await (await AddonManager.getAddonByID(extension.id)).reload()`,
  );
}

/** Opens a private window and gives its first, empty tab. */
export async function openPrivateFirefoxWindow(browser: Browser, extensionId: string): Promise<Page> {
  const before = new Set((await browser.pages()).map(contextIdOf));
  await runInFirefoxItself(
    browser,
    extensionId,
    `const { BrowserWindowTracker } = ChromeUtils.importESModule('resource:///modules/BrowserWindowTracker.sys.mjs');
    await BrowserWindowTracker.promiseOpenWindow({ private: true })`,
  );
  const opened = (await browser.pages()).find((page) => !before.has(contextIdOf(page)));
  if (opened === undefined) throw new Error('no private window was opened');
  return opened;
}

/** A new tab in the window of another. */
export async function openFirefoxTab(
  browser: Browser,
  beside: Page,
  where: 'front' | 'behind',
): Promise<Page> {
  const { context } = await sendBidi<{ context: string }>(browser, 'browsingContext.create', {
    type: 'tab',
    background: where === 'behind',
    referenceContext: contextIdOf(beside),
  });
  const page = (await browser.pages()).find((candidate) => contextIdOf(candidate) === context);
  if (page === undefined) throw new Error('no tab was opened');
  return page;
}
