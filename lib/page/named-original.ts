/** Words of an address that say 'this is a printable version'. */
const PRINTABLE = /(^|[^a-z])print(able|er|er-?friendly|version|view)?([^a-z]|$)/i;
const ADDRESS = /https?:\/\/[^\s<>"'”’)\]]+/g;

/**
 * The addresses on the same host that a printable version names in its text ('This page:
 * https://…'), in document order, at most eight. Empty for a page whose own address does not say
 * that it is a printable version: other pages name other pages for other reasons.
 */
export function namedOriginals(document: Document, here: string): string[] {
  const own = new URL(here);
  if (!PRINTABLE.test(own.pathname + own.search)) return [];
  const named = document.body?.textContent?.match(ADDRESS) ?? [];
  return [...new Set(named.map((address) => address.replace(/[.,;:!?]+$/, '')))]
    .filter((address) => URL.canParse(address) && new URL(address).host === own.host)
    .filter((address) => address !== here)
    .slice(0, 8);
}
