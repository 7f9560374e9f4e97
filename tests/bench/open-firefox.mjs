import puppeteer from 'puppeteer-core';
import { findFirefox } from '../setup/find-browser.mjs';

/** A Firefox of the bench's own; with `extension`, an unpacked one is installed in it. */
export async function openFirefox(profileDir, extension = null) {
  const executablePath = findFirefox();
  if (executablePath === null) throw new Error('No Firefox was found. Set FIREFOX to its path.');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    userDataDir: profileDir,
    headless: true,
    extraPrefsFirefox: { 'network.proxy.type': 0, 'privacy.reduceTimerPrecision': false },
    protocolTimeout: 300_000,
  });
  if (extension !== null) await browser.installExtension(extension);
  return browser;
}
