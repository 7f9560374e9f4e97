/** Words of an address that say 'this is a printable version'. */
const PRINTABLE = /(^|[^a-z])print(able|er|er-?friendly|version|view)?([^a-z]|$)/i;

/** The web addresses in the text that the document shows, without the punctuation behind them. */
export function namedAddresses(document: Document): string[] {
  // biome-ignore lint/performance/useDomNodeTextContent: textContent runs paragraphs, and so addresses, together
  return document.body?.innerText.match(/https?:\/\/[^\s<>"'”’)\]]*[\w/=-]/g) ?? [];
}

/**
 * The address on the same host that a printable version names in its text as its own ('This page:
 * https://…'): the first in document order. Null for a page whose address does not say that it is
 * a printable version: other pages name other pages for other reasons.
 */
export function namedOriginal(document: Document, here: string): string | null {
  const own = new URL(here);
  if (!PRINTABLE.test(own.pathname + own.search)) return null;
  const isOther = (address: string) =>
    URL.canParse(address) && new URL(address).host === own.host && address !== here;
  return namedAddresses(document).find(isOther) ?? null;
}
