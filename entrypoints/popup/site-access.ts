import { browser } from 'wxt/browser';

/**
 * The match patterns of the address's site; of all sites, where the browser does not say the address ('') because
 * it is withheld; none of an address that no permission is about, such as the browser's own.
 */
function patternsOf(url: string): string[] {
  if (url === '') return ['<all_urls>'];
  const { hostname, protocol } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? [`*://${hostname}/*`] : [];
}

/** Whether Snipmark may see pages of this site without being clicked. */
export function seesSite(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: patternsOf(url) });
}

/** Has the browser ask the reader whether it may from now on. To be called in the turn of the reader's click. */
export function askForSite(url: string): Promise<boolean> {
  return browser.permissions.request({ origins: patternsOf(url) });
}
