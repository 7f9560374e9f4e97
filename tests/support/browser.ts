import type { Page } from 'puppeteer-core';
import type { Highlight, OrphanSighting, Share } from '../../lib/model.ts';
import type { Locate, Wanted } from './controls.ts';

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** With the built extension from `.output/`, or a bare browser. */
  readonly extension: boolean;
  /** Permissions and keys to leave out of the manifest, as if the browser did not know what they stand for. */
  readonly without?: readonly string[];
  /** All texts of Snipmark's in a language that is none, from right to left (`pseudo-language.ts`). */
  readonly inPseudoLanguage?: boolean;
  /** Optional permissions that the reader has granted for good: Chromium's question cannot be answered in a test. */
  readonly granted?: readonly string[];
  /** Firefox ends the background when it has had nothing to do for so many milliseconds; left out, for 30 seconds. */
  readonly idleAfter?: number;
  /** A profile to go on with; left out, a new and empty one that `close` deletes. */
  readonly profileDir?: string;
  /** Shows windows on the display; left out, the browser is headless. */
  readonly headful?: boolean;
  /** The reader's system prefers dark. */
  readonly dark?: boolean;
  /** The device is worked with fingers, as a phone is. */
  readonly touch?: boolean;
  /** A file that Chromium notes everything in that goes over the network, of all of the browser, until it is closed. */
  readonly netLog?: string;
}

/** All that lies in Snipmark's database. */
export interface DatabaseRows {
  readonly highlights: readonly Highlight[];
  readonly shares: readonly Share[];
  readonly orphans: readonly OrphanSighting[];
}

/** One running browser with one profile; the same words for Chromium and Firefox. */
export interface TestBrowser {
  readonly name: BrowserName;
  readonly profileDir: string;
  /** Opens a tab in front, with the viewport every test uses, and waits for its load event. */
  openPage(url: string): Promise<Page>;
  /** The same in a private window, where Snipmark is allowed from the first such page on (it is loaded anew by that). */
  openPrivatePage(url: string): Promise<Page>;
  /** Finds controls by accessible name, in the document and inside Snipmark's closed shadow root. */
  readonly locate: Locate;
  /** Calls a function in the page's own world with each control of this name, even where no page could reach it. */
  readonly callOnControls: (
    page: Page,
    wanted: Wanted,
    call: (element: HTMLElement) => string,
  ) => Promise<string[]>;
  /** Opens one of the extension's own documents in a tab, such as `popup.html`. */
  openExtensionPage(path: string, where?: 'front' | 'behind'): Promise<Page>;
  /** Opens the popup of the tab that shows this page: the real one in Chromium, a tab of its own in Firefox. */
  openPopup(page: Page): Promise<Page>;
  /** Has the reader let the extension see no site any more unless it is clicked there. */
  withholdSites(): Promise<void>;
  /**
   * Opens the popup by a click on the button, which lets the extension into this tab. In Firefox the click and the
   * popup that it opens are real; that popup is closed again, and the one that is given is a tab of its own.
   */
  clickButton(page: Page): Promise<Page>;
  /** Has the reader say yes to what the popup asks the browser for; `site` is the host asked for. */
  allowSite(site: string): Promise<void>;
  /** What the extension's database holds; empty lists while there is no database. */
  database(): Promise<DatabaseRows>;
  storageLocal(): Promise<Record<string, unknown>>;
  /** Pastes into an empty page by keyboard and reads what came. */
  clipboardText(): Promise<string>;
  /** As if the reader's system had these settings: dark, and a high contrast, for which browsers force the colours. */
  setSystem(page: Page, system: { readonly dark: boolean; readonly forcedColours: boolean }): Promise<void>;
  /** Runs something while the browser itself refuses what the extension wants to put on the clipboard. */
  withoutClipboard<T>(page: Page, run: () => Promise<T>): Promise<T>;
  /** As if the reader chose this entry of the context menu on this page, or in this frame of it. */
  runMenu(page: Page, menuItemId: string, frameId?: number): Promise<void>;
  /** As if the reader pressed the shortcut of this command on this page. */
  runCommand(page: Page, command: string): Promise<void>;
  /** Ends the background as the browser does when it is idle; the next event starts it again. */
  killBackground(): Promise<void>;
  /** Whether the background is awake. */
  backgroundRuns(): Promise<boolean>;
  /** The browser's first process, which leads a group of all its processes. */
  processId(): number;
  /** Closes the browser, if it still runs, and starts it again with the same profile. Pages opened before are gone. */
  restart(): Promise<void>;
  /** Closes the browser, if it still runs, and leaves the profile. */
  stop(): Promise<void>;
  /** Resolves when somebody has closed the browser. */
  closed(): Promise<void>;
  /** Closes the browser, if it still runs, and deletes its profile if that was made for it. */
  close(): Promise<void>;
}
