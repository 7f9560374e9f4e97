import { browser } from 'wxt/browser';
import type { GetStore } from './lazy-store.ts';

/** Makes the loader's hints anew when the browser or a new version of the extension starts. */
export function registerStart(getStore: GetStore): void {
  async function rebuild(): Promise<void> {
    const opened = await getStore();
    if (opened.state !== 'ok') return;
    await opened
      .rebuildHints()
      .catch((reason) => console.error('Snipmark: the pages with marks could not be listed.', reason));
  }
  browser.runtime.onInstalled.addListener(() => void rebuild());
  browser.runtime.onStartup.addListener(() => void rebuild());
}
