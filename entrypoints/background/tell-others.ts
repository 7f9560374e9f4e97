import { browser } from 'wxt/browser';
import { tellTab } from '../../lib/messaging/tell-tab.ts';
import type { Highlight } from '../../lib/model.ts';
import { isSameSite } from './same-site.ts';

/** Tells the tabs that show these rows' sites, but for the sender's, to read the pages' marks again. */
export async function tellOthers(rows: readonly Highlight[], senderTabId: number | null): Promise<void> {
  const pages = new Map(rows.map(({ pageKey, rawUrl }) => [pageKey, rawUrl]));
  const tabs = await browser.tabs.query({ discarded: false });
  // All at once: a tab that the browser has frozen may keep its answer for long.
  await Promise.all(
    tabs.flatMap(({ id, url }) => {
      if (id === undefined || id === senderTabId || url === undefined || !URL.canParse(url)) return [];
      const page = new URL(url);
      const told = [...pages].filter(([, rawUrl]) => isSameSite(rawUrl, page));
      return told.map(([pageKey]) => tellTab('highlightsChanged', pageKey, id));
    }),
  );
}
