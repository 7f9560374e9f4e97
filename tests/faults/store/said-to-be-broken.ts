import type { TestBrowser } from '../../support/browser.ts';
import { waitUntil } from '../../support/controls.ts';

/** The reader opens the popup: what it says, if not that the marks cannot be read, or that there are others than were saved. */
export async function findSaidInstead(browser: TestBrowser): Promise<string | null> {
  const popup = await browser.openPopup(await browser.openPage('about:blank'));
  const text = () => popup.evaluate(() => document.body.textContent);
  const says = async () => /could not be read|lost or damaged/.test(await text()) || null;
  return waitUntil(popup, 'word of it', says).then(() => null, text);
}
