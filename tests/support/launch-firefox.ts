import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../setup/find-browser.mjs';
import { contextIdOf, sendBidi } from './bidi.ts';
import type { LaunchOptions, TestBrowser } from './browser.ts';
import { callInFirefox, locateInFirefox } from './controls-firefox.ts';
import { pasteText, readDatabase, readFrontTabId, readStorageLocal } from './extension-data.ts';
import { runInFirefoxItself } from './firefox-chrome.ts';
import { newFirefoxProfile } from './firefox-profile.ts';
import { untilPopupIsRead } from './popup-is-read.ts';
import { allowInPrivateFirefox, openFirefoxTab, openPrivateFirefoxWindow } from './private-firefox.ts';
import {
  buildFor,
  builtExtension,
  closeIfOpen,
  deleteProfile,
  downloadsDir,
  endAtOnce,
  processIdOf,
  showPage,
  untilClosed,
} from './profile.ts';
import { keepReadingPage } from './reading-page.ts';
import { PRESS_HOST } from './serve-fixtures.ts';
import { clickInFirefox, withholdInFirefox } from './withhold-firefox.ts';

const EXTENSION_ID = 'snipmark@snipmark.example';
/** The host of our `moz-extension:` addresses, pinned so that tests know it; otherwise random. */
const EXTENSION_HOST = '7b0c4d2e-3f6a-4c1b-9e58-2a6f0d9c1e47';

/** Firefox over WebDriver BiDi. */
export async function launchFirefox(options: LaunchOptions): Promise<TestBrowser> {
  const executablePath = findFirefox();
  if (executablePath === null) throw new Error('No Firefox was found. Set FIREFOX to its path.');
  const profileDir = options.profileDir ?? (await newFirefoxProfile(executablePath));
  let browser = await start(executablePath, profileDir, options);

  /** The private window's first tab, which stays, and the pages that tests opened there. */
  let privateHome: Page | null = null;
  const privatePages = new Set<Page>();

  /** A new tab beside another; left out, in the browser's first window, which is never a private one. */
  async function openTab(where: 'front' | 'behind', beside?: Page): Promise<Page> {
    const [first] = await browser.pages();
    const reference = beside ?? first;
    return reference ? openFirefoxTab(browser, reference, where) : browser.newPage();
  }

  async function openExtensionPage(
    path: string,
    where: 'front' | 'behind' = 'front',
    beside?: Page,
  ): Promise<Page> {
    if (!options.extension) throw new Error('this browser has no extension');
    const page = await openTab(where, beside);
    const context = contextIdOf(page);
    const url = `moz-extension://${EXTENSION_HOST}/${path}`;
    // Firefox reports no load event for these documents, so waiting for one would last for ever.
    await sendBidi(browser, 'browsingContext.navigate', { context, url, wait: 'none' });
    await arrival(page, url);
    return page;
  }

  /** Runs in an extension document behind the others, so that no page loses its place in front. */
  async function within<T>(run: (extensionPage: Page) => Promise<T>, beside?: Page): Promise<T> {
    const extensionPage = await openExtensionPage('loader.js', 'behind', beside);
    try {
      return await run(extensionPage);
    } finally {
      await extensionPage.close();
    }
  }

  const reading = keepReadingPage(() => openExtensionPage('loader.js', 'behind'));

  async function openPopup(page: Page): Promise<Page> {
    await page.bringToFront();
    const beside = privatePages.has(page) ? page : undefined;
    const tabId = await within(readFrontTabId, beside);
    const popup = await openExtensionPage(`popup.html?tab=${tabId}`, 'front', beside);
    await popup.setViewport({ width: 380, height: 600 });
    await untilPopupIsRead(popup);
    return popup;
  }

  return {
    name: 'firefox',
    profileDir,
    locate: locateInFirefox,
    callOnControls: callInFirefox,
    openExtensionPage,
    async openPage(url) {
      return showPage(await openTab('front'), url, options);
    },
    async openPrivatePage(url) {
      if (privateHome === null) {
        await allowInPrivateFirefox(browser, EXTENSION_ID);
        privateHome = await openPrivateFirefoxWindow(browser, EXTENSION_ID);
      }
      const page = await openTab('front', privateHome);
      privatePages.add(page);
      return showPage(page, url, options);
    },
    openPopup,
    async clickButton(page) {
      await page.bringToFront();
      await clickInFirefox(browser, EXTENSION_ID);
      return openPopup(page);
    },
    withholdSites: () => withholdInFirefox(browser, EXTENSION_ID),
    // It is asked for nothing: the question is answered by a setting that this browser was started with.
    allowSite: async () => undefined,
    database: () => reading.within(readDatabase),
    storageLocal: () => reading.within(readStorageLocal),
    async clipboardText() {
      const page = await browser.newPage();
      const text = await pasteText(page);
      await page.close();
      return text;
    },
    async setSystem(_, { dark, forcedColours }) {
      const set = (name: string, value: number) => `Services.prefs.setIntPref('${name}', ${value});`;
      await runInFirefoxItself(
        browser,
        EXTENSION_ID,
        set('ui.systemUsesDarkTheme', dark ? 1 : 0) +
          set('ui.useAccessibilityTheme', forcedColours ? 1 : 0) +
          set('browser.display.document_color_use', forcedColours ? 2 : 0),
      );
    },
    async withoutClipboard(_, run) {
      const change = (event: string) =>
        `extension.emit('${event}-permissions', { permissions: ['clipboardWrite'], origins: [], data_collection: [] })`;
      await runInFirefoxItself(browser, EXTENSION_ID, `await ${change('remove')}`);
      try {
        return await run();
      } finally {
        await runInFirefoxItself(browser, EXTENSION_ID, `await ${change('add')}`);
      }
    },
    async runMenu(page, id, frameId = 0) {
      await page.bringToFront();
      const info = JSON.stringify({ menuItemId: id, editable: false, frameId, modifiers: [] });
      await runInFirefoxItself(
        browser,
        EXTENSION_ID,
        `const { ExtensionMenus } = ChromeUtils.importESModule('resource://gre/modules/ExtensionMenus.sys.mjs');
        await ExtensionMenus.asyncInitForExtension(extension);
        const { menuItemId } = ${info};
        if (!ExtensionMenus.getMenus(extension).has(menuItemId)) throw new Error('no entry ' + menuItemId);
        extension.emit('webext-menu-menuitem-click', ${info}, gBrowser.selectedTab)`,
      );
    },
    async runCommand(page, command) {
      await page.bringToFront();
      await runInFirefoxItself(
        browser,
        EXTENSION_ID,
        `const command = ${JSON.stringify(command)};
        if (!(await extension.shortcuts.commands).has(command)) throw new Error('no command ' + command);
        extension.shortcuts.onCommand(command, gBrowser.selectedTab)`,
      );
    },
    async killBackground() {
      await runInFirefoxItself(browser, EXTENSION_ID, 'await extension.terminateBackground()');
    },
    backgroundRuns: async () =>
      (await runInFirefoxItself(browser, EXTENSION_ID, `return extension.backgroundState`)) !== 'stopped',
    processId: () => processIdOf(browser),
    async restart() {
      await closeIfOpen(browser);
      privateHome = null;
      browser = await start(executablePath, profileDir, options);
    },
    stop: () => closeIfOpen(browser),
    closed: () => untilClosed(browser),
    async close() {
      if (options.profileDir !== undefined) return closeIfOpen(browser);
      await endAtOnce(browser);
      await deleteProfile(profileDir);
    },
  };
}

async function start(executablePath: string, profileDir: string, options: LaunchOptions): Promise<Browser> {
  const built = options.extension ? builtExtension('firefox-mv3') : null;
  const extension = built && (await buildFor(built, profileDir, options));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    userDataDir: profileDir,
    headless: !options.headful,
    defaultViewport: null,
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_HOST }),
      // The build is installed for one run of the browser; without these its data would go with it.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      // Whoever is asked for a permission has said yes.
      'extensions.webextOptionalPermissionPrompts': false,
      'browser.download.folderList': 2,
      'browser.download.dir': downloadsDir(profileDir),
      'network.dns.localDomains': PRESS_HOST,
      'network.proxy.type': 0,
      ...(options.idleAfter !== undefined && {
        'extensions.background.idle.timeout': options.idleAfter,
      }),
      // A process for the next tab, which mostly is not opened.
      'dom.ipc.processPrelaunch.enabled': false,
      'ui.systemUsesDarkTheme': options.dark ? 1 : 0,
      'ui.prefersReducedMotion': 0,
      // A coarse pointer (1) that cannot hover.
      ...(options.touch && { 'ui.primaryPointerCapabilities': 1, 'ui.allPointerCapabilities': 1 }),
    },
  });
  if (extension !== null) await browser.installExtension(extension);
  return browser;
}

/** Waits until the tab shows this address and has loaded it. */
async function arrival(page: Page, url: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    const arrived = await page
      .evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url)
      .catch(() => false);
    if (arrived) return;
  }
  throw new Error(`${url} did not load`);
}
