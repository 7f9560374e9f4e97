import { browser } from 'wxt/browser';
import { tellTab } from '../../lib/messaging/tell-tab.ts';
import type { Highlight } from '../../lib/model.ts';
import { isSameSite } from './same-site.ts';

/** Tells the tabs that show these rows' sites, but for the sender's, to read the pages' marks again. */
export async function tellOthers(rows: readonly Highlight[], senderTabId: number | null): Promise<void> {
  const pages = new Map(rows.map(({ pageKey, rawUrl }) => [pageKey, rawUrl]));
  for (const { id, url } of await browser.tabs.query({ discarded: false })) {
    if (id === undefined || id === senderTabId || url === undefined || !URL.canParse(url)) continue;
    const page = new URL(url);
    for (const [pageKey, rawUrl] of pages) {
      if (isSameSite(rawUrl, page)) await tellTab('highlightsChanged', pageKey, id);
    }
  }
}
