import type { TestBrowser } from '../../support/browser.ts';
import { waitUntil } from '../../support/controls.ts';

/** The reader opens the popup: does it say that the marks cannot be read, or that there are others than were saved? */
export async function isSaidToBeBroken(browser: TestBrowser): Promise<boolean> {
  const popup = await browser.openPopup(await browser.openPage('about:blank'));
  const says = () =>
    popup.evaluate(() => /could not be read|lost or damaged/.test(document.body.textContent) || null);
  return waitUntil(popup, 'word of it', says, 15_000).catch(() => false);
}
