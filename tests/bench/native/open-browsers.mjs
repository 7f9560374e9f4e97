import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findFirefox } from '../../setup/find-browser.mjs';
import { openChromium } from '../open-chromium.mjs';

const VIEW = { width: 1200, height: 900 };

/** A stock Chromium. */
export async function openStockChromium(folder) {
  const browser = await openChromium(await mkdtemp(join(folder, 'chromium-')));
  return openPage(browser, { optimizeForSpeed: true });
}

/** A stock Firefox that reaches nothing but this machine. */
export async function openStockFirefox(folder) {
  const executablePath = findFirefox();
  if (executablePath === null) throw new Error('No Firefox was found. Set FIREFOX to its path.');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    userDataDir: await mkdtemp(join(folder, 'firefox-')),
    headless: true,
    extraPrefsFirefox: {
      'network.proxy.type': 0,
      'network.dns.disablePrefetch': true,
      'privacy.reduceTimerPrecision': false,
    },
    protocolTimeout: 300_000,
  });
  return openPage(browser, {});
}

/** A page in front, and what takes a picture of what is in view there. */
async function openPage(browser, pictures) {
  const page = await browser.newPage();
  await page.setViewport(VIEW);
  await page.bringToFront();
  return { browser, page, shoot: async () => Buffer.from(await page.screenshot(pictures)) };
}
