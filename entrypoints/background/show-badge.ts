import { browser } from 'wxt/browser';
import { readMarkingSettings } from '../../lib/messaging/marking-settings.ts';
import { badgeTitle } from '../../lib/words/badge.ts';

const COLOUR = '#4a4843';
/** More digits than these do not fit. */
const MOST = 999;

/**
 * Shows on the button of a tab how many marks its page has; nothing for none, or where the reader has set that. The browser takes it away when the tab
 * goes to another document.
 */
export async function showBadge(tabId: number, count: number): Promise<void> {
  const { action, runtime } = browser;
  const { badge } = await readMarkingSettings();
  const text = count === 0 || !badge ? '' : count > MOST ? `${MOST}+` : String(count);
  const title = count === 0 ? runtime.getManifest().name : badgeTitle(count);
  await Promise.all([
    action.setBadgeText({ tabId, text }),
    action.setBadgeBackgroundColor({ tabId, color: COLOUR }),
    action.setTitle({ tabId, title }),
  ]);
}

/** Takes the counts off the buttons of all tabs. */
export async function clearBadges(): Promise<void> {
  const tabs = await browser.tabs.query({});
  // A tab that is closing meanwhile needs none taken off.
  await Promise.allSettled(tabs.map(({ id }) => browser.action.setBadgeText({ tabId: id, text: '' })));
}
