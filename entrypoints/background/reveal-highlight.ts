import { type Browser, browser } from 'wxt/browser';
import { cleanUrl, identifyPage } from '../../lib/link/page-key.ts';
import { type FrameTarget, TOP_FRAME } from '../../lib/messaging/frame-target.ts';
import { sendMessage } from '../../lib/messaging/messaging.ts';
import { readOpenFrames } from '../../lib/messaging/open-frames.ts';
import type { Protocol } from '../../lib/messaging/protocol.ts';
import { tellFrame } from '../../lib/messaging/tell-frame.ts';
import type { Highlight } from '../../lib/model.ts';
import { readByIds } from '../../lib/store/read-highlights.ts';
import { injectMarker } from './inject-marker.ts';
import { type GetStore, needStore } from './lazy-store.ts';
import type { Reveals } from './reveals.ts';

/** Pages of the web, and files of this machine: to ask another machine for a file can tell it who the reader is. */
function isOpened(address: string): boolean {
  const { host, protocol } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' || (protocol === 'file:' && host === '');
}

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

async function showIn(frame: FrameTarget, id: string): Promise<boolean> {
  await bringToFront(await browser.tabs.get(frame.tabId), frame.tabId);
  await injectMarker(frame).catch(() => undefined);
  return tellFrame('revealInPage', id, frame);
}

/** A tab that shows the highlight's page, else the first frame that does and still can show it; false where there is none. */
async function showWhereOpen(highlight: Highlight): Promise<boolean> {
  const tabs = await browser.tabs.query({});
  const tab = tabs.find((candidate) => shows(candidate, highlight));
  if (tab?.id !== undefined) {
    await showIn({ tabId: tab.id, frameId: TOP_FRAME }, highlight.id);
    return true;
  }
  const frames = (await readOpenFrames()).filter(({ pageKey }) => pageKey === highlight.pageKey);
  for (const frame of frames) {
    const isThere = await sendMessage('pageState', undefined, frame).then(
      ({ identity }) => identity?.key === highlight.pageKey,
      () => false,
    );
    if (isThere) return showIn(frame, highlight.id);
  }
  return false;
}

/**
 * Takes the reader to a highlight: in the given frame, else in a tab or frame that shows its page, else in a new tab.
 * @throws Error where it is not there any more, or its address is none that may be opened.
 */
export async function revealHighlight(
  getStore: GetStore,
  reveals: Reveals,
  { id, at }: Parameters<Protocol['revealHighlight']>[0],
): Promise<void> {
  if (at !== null) {
    await showIn(at, id);
    return;
  }
  const { database } = await needStore(getStore);
  const [highlight] = await readByIds(database, [id]);
  if (highlight === undefined) throw new Error('This mark is no longer there.');
  if (await showWhereOpen(highlight)) return;
  if (!isOpened(highlight.rawUrl)) {
    throw new Error('The address of this mark cannot be opened.');
  }
  await reveals.openTab(highlight.rawUrl, id);
}
