import { browser } from 'wxt/browser';
import { badgeTitle } from '../../lib/words/badge.ts';

const COLOUR = '#4a4843';
/** More digits than these do not fit. */
const MOST = 999;

/**
 * Shows on the button of a tab how many marks its page has; nothing for none. The browser takes it away when the tab
 * goes to another document.
 */
export async function showBadge(tabId: number, count: number): Promise<void> {
  const { action, runtime } = browser;
  const text = count === 0 ? '' : count > MOST ? `${MOST}+` : String(count);
  const title = count === 0 ? runtime.getManifest().name : badgeTitle(count);
  await Promise.all([
    action.setBadgeText({ tabId, text }),
    action.setBadgeBackgroundColor({ tabId, color: COLOUR }),
    action.setTitle({ tabId, title }),
  ]);
}
