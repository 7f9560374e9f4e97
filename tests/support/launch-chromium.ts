import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { findChromium } from '../setup/find-browser.mjs';
import type { LaunchOptions, TestBrowser } from './browser.ts';
import { callInChromium, locateInChromium } from './controls-chromium.ts';
import {
  hasRegisteredScripts,
  pasteText,
  readDatabase,
  readFrontTabId,
  readStorageLocal,
} from './extension-data.ts';
import { untilPopupIsRead } from './popup-is-read.ts';
import { allowInPrivateChromium, openPrivateChromiumTab } from './private-chromium.ts';
import {
  buildFor,
  builtExtension,
  closeIfOpen,
  deleteProfile,
  downloadsDir,
  newProfileDir,
  processIdOf,
  showPage,
  untilClosed,
} from './profile.ts';
import { keepReadingPage } from './reading-page.ts';
import { PRESS_HOST } from './serve-fixtures.ts';
import { allowInChromium, withholdInChromium } from './withhold-chromium.ts';

const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--host-resolver-rules=MAP ${PRESS_HOST} 127.0.0.1`,
];

interface Running {
  readonly browser: Browser;
  readonly extensionId: string | null;
}

/** Chromium over the DevTools protocol, through a pipe: a socket cannot install extensions. */
export async function launchChromium(options: LaunchOptions): Promise<TestBrowser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium was found. Set CHROMIUM to its path.');
  const profileDir = options.profileDir ?? (await newProfileDir('chromium'));
  let running = await start(executablePath, profileDir, options);

  let allowsPrivate = false;

  /** Workers that a debugger of ours is attached to. */
  const attached = new WeakSet<Target>();
  const awaken = (page: Page) => awakeWorker(running.browser, page, extensionId(), attached);

  const extensionId = (): string => {
    if (running.extensionId === null) throw new Error('this browser has no extension');
    return running.extensionId;
  };

  async function openExtensionPage(path: string, where: 'front' | 'behind' = 'front'): Promise<Page> {
    const session = await running.browser.target().createCDPSession();
    const url = `chrome-extension://${extensionId()}/${path}`;
    const { targetId } = await session.send('Target.createTarget', { url, background: where === 'behind' });
    await session.detach();
    const target = await running.browser.waitForTarget((candidate) => targetIdOf(candidate) === targetId);
    const page = await target.page();
    if (page === null) throw new Error(`${url} did not open`);
    const isThere = (wanted: string) => location.href === wanted && document.readyState === 'complete';
    await page.waitForFunction(isThere, { polling: 20, timeout: 20_000 }, url);
    return page;
  }

  /** Runs in an extension document in the background, so that no page loses its place in front. */
  async function within<T>(run: (extensionPage: Page) => Promise<T>): Promise<T> {
    const extensionPage = await openExtensionPage('loader.js', 'behind');
    try {
      return await run(extensionPage);
    } finally {
      await extensionPage.close();
    }
  }

  const reading = keepReadingPage(() => openExtensionPage('loader.js', 'behind'));

  async function clickButton(page: Page): Promise<Page> {
    await page.bringToFront();
    const extension = (await running.browser.extensions()).get(extensionId());
    if (extension === undefined) throw new Error('the extension is gone');
    const opened = running.browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
    await extension.triggerAction(page);
    const popup = await (await opened).asPage();
    await untilPopupIsRead(popup);
    return popup;
  }

  async function dispatch(page: Page, event: 'menu' | 'command', name: string, frameId = 0): Promise<void> {
    await page.bringToFront();
    const tabId = await within(readFrontTabId);
    const worker = await awaken(page);
    await worker.evaluate(
      async (kind, id, tab, frame) => {
        const { chrome } = globalThis as unknown as { chrome: WorkerApi };
        const where = await chrome.tabs.get(tab);
        if (kind === 'menu') {
          // Rejects for an entry that the menu does not have.
          await chrome.contextMenus.update(id, {});
          chrome.contextMenus.onClicked.dispatch({ menuItemId: id, editable: false, frameId: frame }, where);
        } else {
          const commands = await chrome.commands.getAll();
          if (!commands.some(({ name: known }) => known === id)) throw new Error(`no command named ${id}`);
          chrome.commands.onCommand.dispatch(id, where);
        }
      },
      event,
      name,
      tabId,
      frameId,
    );
  }

  /** Waits until the background has the loader put into pages, which it begins to do when it is installed. */
  const loaderIsThere = () =>
    options.extension
      ? within(async (own) => {
          const deadline = Date.now() + 10_000;
          while (!(await own.evaluate(hasRegisteredScripts)))
            if (Date.now() > deadline) throw new Error('the loader was not registered');
        })
      : undefined;
  await loaderIsThere();

  return {
    name: 'chromium',
    profileDir,
    locate: locateInChromium,
    callOnControls: callInChromium,
    openExtensionPage,
    async openPage(url) {
      const page = await running.browser.newPage();
      if (options.dark) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      return showPage(page, url, options);
    },
    async openPrivatePage(url) {
      if (!allowsPrivate) await allowInPrivateChromium(running.browser, extensionId());
      allowsPrivate = true;
      const page = await within((extensionPage) => openPrivateChromiumTab(running.browser, extensionPage));
      return showPage(page, url, options);
    },
    openPopup: clickButton,
    clickButton,
    withholdSites: () => withholdInChromium(running.browser, extensionId()),
    allowSite: (site) => allowInChromium(running.browser, extensionId(), site),
    database: () => reading.within(readDatabase),
    storageLocal: () => reading.within(readStorageLocal),
    async clipboardText() {
      const page = await running.browser.newPage();
      const text = await pasteText(page);
      await page.close();
      return text;
    },
    async setSystem(page, { dark, forcedColours }) {
      const session = await page.createCDPSession();
      // Holds as long as the session does.
      await session.send('Emulation.setEmulatedMedia', {
        features: [
          { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
          { name: 'forced-colors', value: forcedColours ? 'active' : 'none' },
        ],
      });
    },
    async withoutClipboard(page, run) {
      // One document without a view is all that Chromium allows, and only there can a worker's text be copied.
      const worker = await awaken(page);
      await worker.evaluate(() =>
        (globalThis as unknown as { chrome: WorkerApi }).chrome.offscreen.createDocument({
          url: '/icon/16.png',
          reasons: ['DOM_PARSER'],
          justification: 'Takes the place of the one that copies.',
        }),
      );
      try {
        return await run();
      } finally {
        await worker.evaluate(() =>
          (globalThis as unknown as { chrome: WorkerApi }).chrome.offscreen
            .closeDocument()
            .catch(() => undefined),
        );
      }
    },
    runMenu: (page, id, frameId) => dispatch(page, 'menu', id, frameId),
    runCommand: (page, name) => dispatch(page, 'command', name),
    async killBackground() {
      const target = workerTarget(running.browser, extensionId());
      if (target === undefined) return;
      const gone = new Promise<void>((resolve) => {
        running.browser.on('targetdestroyed', (destroyed) => destroyed === target && resolve());
      });
      if (attached.has(target)) {
        // Closes and detaches: a worker that stays attached never ends.
        await (await target.worker())?.close();
        await gone;
        return;
      }
      // Nobody attaches only to close: a worker that is started again at once would wait for ever.
      const session = await running.browser.target().createCDPSession();
      await session.send('Target.closeTarget', { targetId: targetIdOf(target) });
      await gone;
      await session.detach();
    },
    backgroundRuns: async () => workerTarget(running.browser, extensionId()) !== undefined,
    processId: () => processIdOf(running.browser),
    async restart() {
      await closeIfOpen(running.browser);
      running = await start(executablePath, profileDir, options);
      await loaderIsThere();
    },
    stop: () => closeIfOpen(running.browser),
    closed: () => untilClosed(running.browser),
    async close() {
      await closeIfOpen(running.browser);
      if (options.profileDir === undefined) await deleteProfile(profileDir);
    },
  };
}

async function start(executablePath: string, profileDir: string, options: LaunchOptions): Promise<Running> {
  const built = options.extension ? builtExtension('chrome-mv3') : null;
  const extension = built && (await buildFor(built, profileDir, options));
  // Without developer mode, `runtime.reload()` leaves an unpacked extension switched off.
  await mkdir(join(profileDir, 'Default'), { recursive: true });
  const preferences = JSON.stringify({
    extensions: { ui: { developer_mode: true } },
    download: { default_directory: downloadsDir(profileDir), prompt_for_download: false },
  });
  await writeFile(join(profileDir, 'Default', 'Preferences'), preferences, { flag: 'wx' }).catch(() => {});
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath,
    userDataDir: profileDir,
    pipe: true,
    enableExtensions: true,
    headless: !options.headful,
    // Root has no sandbox, and neither have many containers; a window for people keeps it if it can.
    args: [
      ...(options.headful && process.getuid?.() !== 0 ? [] : ['--no-sandbox']),
      ...ARGS,
      ...(options.netLog ? [`--log-net-log=${options.netLog}`] : []),
    ],
    defaultViewport: null,
  });
  const extensionId = extension === null ? null : await browser.installExtension(extension);
  return { browser, extensionId };
}

interface DispatchableEvent {
  dispatch(...values: unknown[]): void;
}
interface WorkerApi {
  readonly tabs: { get(tabId: number): Promise<unknown> };
  readonly offscreen: { createDocument(options: object): Promise<void>; closeDocument(): Promise<void> };
  readonly contextMenus: {
    readonly onClicked: DispatchableEvent;
    update(id: string, to: object): Promise<void>;
  };
  readonly commands: { readonly onCommand: DispatchableEvent; getAll(): Promise<{ name?: string }[]> };
}

function targetIdOf(target: Target): string {
  return (target as unknown as { readonly _targetId: string })._targetId;
}

function workerTarget(browser: Browser, extensionId: string): Target | undefined {
  return browser
    .targets()
    .find((target) => target.type() === 'service_worker' && target.url().includes(extensionId));
}

/** The background's worker, woken if it sleeps. */
async function awakeWorker(browser: Browser, page: Page, extensionId: string, attached: WeakSet<Target>) {
  if (workerTarget(browser, extensionId) === undefined) {
    const session = await page.createCDPSession();
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.startWorker', { scopeURL: `chrome-extension://${extensionId}/` });
    await session.detach();
  }
  const target = await browser.waitForTarget(
    (candidate) => candidate.type() === 'service_worker' && candidate.url().includes(extensionId),
  );
  attached.add(target);
  const worker = await target.worker();
  if (worker === null) throw new Error('the background did not start');
  return worker;
}
