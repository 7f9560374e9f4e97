import puppeteer from 'puppeteer-core';
import { findChromium } from '../setup/find-browser.mjs';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium of the bench's own; with `extension`, an unpacked one is installed in it. */
export async function openChromium(profileDir, extension = null) {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium was found. Set CHROMIUM to its path.');
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath,
    userDataDir: profileDir,
    pipe: true,
    enableExtensions: true,
    headless: true,
    args: ARGS,
    protocolTimeout: 300_000,
  });
  if (extension !== null) await browser.installExtension(extension);
  return browser;
}
