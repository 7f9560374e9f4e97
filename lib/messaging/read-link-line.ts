import { browser } from 'wxt/browser';

/** Where it is kept that the reader has dismissed the line about a mark's own link. */
export const LINK_LINE_KEY = 'linkLineDismissed';

/** Whether that line has been dismissed, in whatever tab. */
export async function isLinkLineDismissed(): Promise<boolean> {
  return (await browser.storage.local.get(LINK_LINE_KEY))[LINK_LINE_KEY] === true;
}
