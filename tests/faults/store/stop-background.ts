import type { Page } from 'puppeteer-core';
import type { TestBrowser } from '../../support/browser.ts';

/** The ways in which a background ends that has not been asked. */
export interface BackgroundStop {
  readonly name: string;
  stop(browser: TestBrowser, page: Page): Promise<void>;
}

const CLOSED: BackgroundStop = { name: 'closed', stop: (browser) => browser.killBackground() };

/** As the browser stops a service worker that has nothing more to do; only Chromium has one. */
const STOPPED: BackgroundStop = {
  name: 'stopped',
  async stop(browser, page) {
    const session = await page.createCDPSession();
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
    while (await browser.backgroundRuns()) await page.evaluate(() => new Promise(requestAnimationFrame));
  },
};

export const backgroundStops = ({ name }: TestBrowser): readonly BackgroundStop[] =>
  name === 'firefox' ? [CLOSED] : [CLOSED, STOPPED];
