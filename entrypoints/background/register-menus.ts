import { browser } from 'wxt/browser';
import { TOP_FRAME } from '../../lib/messaging/frame-target.ts';
import { MENU } from '../../lib/words/menu.ts';
import { markSelection } from './mark-selection.ts';

const MARK = 'mark-selection';
const COPY_LINK = 'copy-link';

/** Offers both actions in the menu of a selection. Firefox for Android has no context menus. */
export function registerMenus(): void {
  const menus = browser.contextMenus;
  if (menus === undefined) return;
  browser.runtime.onInstalled.addListener(async () => {
    await menus.removeAll();
    menus.create({ id: MARK, title: MENU.mark, contexts: ['selection'] });
    menus.create({ id: COPY_LINK, title: MENU.copyLink, contexts: ['selection'] });
  });
  menus.onClicked.addListener((info, tab) => {
    if (tab?.id === undefined) return;
    const target = { tabId: tab.id, frameId: info.frameId ?? TOP_FRAME };
    void markSelection(target, info.menuItemId === COPY_LINK);
  });
}
