import { browser } from 'wxt/browser';
import { tellTab } from '../../lib/messaging/tell-tab.ts';
import { ensureMarker } from './inject-marker.ts';

/**
 * Marks what is selected in the tab, or copies a link to it, in the ink the reader used last. Where the
 * browser lets no extension in, or Snipmark is switched off, the popup is opened, which says so.
 */
export async function markSelection(tabId: number, copyLink: boolean): Promise<void> {
  const told =
    (await ensureMarker(tabId)) && (await tellTab('markSelection', { ink: null, copyLink }, tabId));
  if (!told) await browser.action.openPopup?.().catch(() => undefined);
}
