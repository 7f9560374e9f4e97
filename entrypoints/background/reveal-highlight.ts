import { type Browser, browser } from 'wxt/browser';
import { cleanUrl, identifyPage } from '../../lib/link/page-key.ts';
import type { Protocol } from '../../lib/messaging/protocol.ts';
import { tellTab } from '../../lib/messaging/tell-tab.ts';
import type { Highlight } from '../../lib/model.ts';
import { readByIds } from '../../lib/store/read-highlights.ts';
import { ensureMarker } from './inject-marker.ts';
import { type GetStore, needStore } from './lazy-store.ts';
import type { Reveals } from './reveals.ts';

const OPENED_PROTOCOLS = ['http:', 'https:', 'file:'];

/** Whether the tab shows the highlight's page, as far as its address tells. */
function shows(tab: Browser.tabs.Tab, { pageKey, rawUrl, title }: Highlight): boolean {
  if (tab.url === undefined || !URL.canParse(tab.url)) return false;
  const facts = { rawUrl: tab.url, canonicalUrl: null, originalUrl: null, title };
  return identifyPage(facts).key === pageKey || cleanUrl(tab.url) === cleanUrl(rawUrl);
}

async function bringToFront(tab: Browser.tabs.Tab, tabId: number): Promise<void> {
  await browser.tabs.update(tabId, { active: true });
  // Firefox for Android has no windows.
  await browser.windows?.update(tab.windowId, { focused: true });
}

async function showInTab(tab: Browser.tabs.Tab, tabId: number, id: string): Promise<void> {
  await bringToFront(tab, tabId);
  await ensureMarker(tabId);
  await tellTab('revealInPage', id, tabId);
}

/**
 * Takes the reader to a highlight: in the given tab, else in one that shows its page, else in a new one.
 * @throws Error where it is not there any more, or its address is none that may be opened.
 */
export async function revealHighlight(
  getStore: GetStore,
  reveals: Reveals,
  { id, tabId }: Parameters<Protocol['revealHighlight']>[0],
): Promise<void> {
  if (tabId !== null) return showInTab(await browser.tabs.get(tabId), tabId, id);
  const { database } = await needStore(getStore);
  const [highlight] = await readByIds(database, [id]);
  if (highlight === undefined) throw new Error('This mark is no longer there.');
  const tabs = await browser.tabs.query({});
  const tab = tabs.find((candidate) => shows(candidate, highlight));
  if (tab?.id !== undefined) return showInTab(tab, tab.id, id);
  if (!OPENED_PROTOCOLS.includes(new URL(highlight.rawUrl).protocol)) {
    throw new Error('The address of this mark cannot be opened.');
  }
  await reveals.openTab(highlight.rawUrl, id);
}
