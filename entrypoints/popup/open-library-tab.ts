import { browser } from 'wxt/browser';

/** Opens the library's tab, or goes to it where one is open; at what answers this query, '' for all. */
export async function openLibraryTab(query: string): Promise<void> {
  const address = browser.runtime.getURL('/library.html');
  const url = query === '' ? address : `${address}#/marks/?q=${encodeURIComponent(query)}`;
  const [open] = await browser.tabs.query({ url: `${address}*` });
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, query === '' ? { active: true } : { active: true, url });
  await browser.windows?.update(open.windowId, { focused: true });
}
