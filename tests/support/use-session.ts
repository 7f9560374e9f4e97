import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Highlight } from '../../lib/model.ts';
import type { LaunchOptions, TestBrowser } from './browser.ts';
import { waitUntil } from './controls.ts';
import { launch } from './launch.ts';
import { type ControlPainting, type Expected, expectPainting, paintControl } from './painted.ts';
import { type Fixtures, serveFixtures } from './serve-fixtures.ts';

/** A browser with Snipmark and the fixture pages, for all tests of one file. */
export interface Session {
  readonly browser: TestBrowser;
  readonly fixtures: Fixtures;
  /** Opens a fixture page over plain http, under an address that no other test has. */
  openPage(path: string): Promise<Page>;
  /** The marks of this page in the database, oldest first; removed ones too if asked for. */
  marksOf(page: Page, options?: { readonly removed: boolean }): Promise<Highlight[]>;
  /** Waits until the page's marks in the database pass. */
  untilMarks(page: Page, what: string, pass: (marks: readonly Highlight[]) => boolean): Promise<Highlight[]>;
  /** Waits until the page is painted just so, compared with the same document without marks. */
  expectPainted(page: Page, expected: readonly Expected[], scheme?: 'light' | 'dark'): Promise<void>;
}

/** Starts a browser before the tests of this file and closes it after them. */
export function useSession(options: Partial<LaunchOptions> = {}): Session {
  let browser: TestBrowser | undefined;
  let fixtures: Fixtures | undefined;
  let count = 0;
  /** Control pages as they were painted, by what was expected where: one is enough for a file. */
  const controls = new Map<string, ControlPainting>();

  beforeAll(async () => {
    fixtures = await serveFixtures();
    browser = await launch(inject('browserName'), { extension: true, ...options });
  });
  afterAll(async () => {
    await browser?.close();
    await fixtures?.close();
    // Pictures are large, and the next file is tested in the same process.
    controls.clear();
  });

  const started = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('the session has not started');
    return part;
  };

  async function marksOf(page: Page, { removed } = { removed: false }): Promise<Highlight[]> {
    const url = page.url().replace(/#.*/, '');
    const { highlights } = await started(browser).database();
    return highlights
      .filter(({ rawUrl, deletedAt }) => rawUrl.replace(/#.*/, '') === url && (removed || deletedAt === 0))
      .sort((a, b) => a.createdAt - b.createdAt);
  }

  return {
    get browser() {
      return started(browser);
    },
    get fixtures() {
      return started(fixtures);
    },
    openPage(path) {
      count += 1;
      return started(browser).openPage(`${started(fixtures).pressOrigin}${path}?case=${count}`);
    },
    marksOf,
    untilMarks: (page, what, pass) =>
      waitUntil(page, what, async () => {
        const marks = await marksOf(page);
        return pass(marks) ? marks : null;
      }),
    async expectPainted(page, expected, scheme) {
      const { pathname } = new URL(page.url());
      const viewport = page.viewport();
      const key = JSON.stringify([pathname, viewport, expected, scheme]);
      const known = controls.get(key);
      if (known) return expectPainting(page, known);
      const controlPage = await started(browser).openPage(`${started(fixtures).origin}${pathname}?control`);
      if (viewport !== null) await controlPage.setViewport(viewport);
      const control = await paintControl(controlPage, expected, scheme);
      await controlPage.close();
      controls.set(key, control);
      await expectPainting(page, control);
    },
  };
}
