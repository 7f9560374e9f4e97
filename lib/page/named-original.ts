/** Words of an address that say 'this is a printable version'. */
const PRINTABLE = /(^|[^a-z])print(able|er|er-?friendly|version|view)?([^a-z]|$)/i;

/** The web addresses in the text that the document shows, without the punctuation behind them. */
export const namedAddresses = (document: Document): string[] =>
  // biome-ignore lint/performance/useDomNodeTextContent: textContent runs paragraphs, and so addresses, together
  document.body?.innerText.match(/https?:\/\/[^\s<>"'”’)\]]*[\w/=-]/g) ?? [];

/**
 * The address that a printable version names in its text as its original ('This page: https://…'): the first
 * on the same host whose last step is also a step or value of the printable version's own address. Null for a
 * page whose address does not say that it is a printable version: other pages name other pages for other
 * reasons.
 */
export function namedOriginal(document: Document, here: string): string | null {
  const own = new URL(here);
  if (!PRINTABLE.test(own.pathname + own.search)) return null;
  const ownSteps = stepsOf(own);
  const isOriginal = (address: string) => {
    if (!URL.canParse(address) || address === here) return false;
    const other = new URL(address);
    const last = stepsOf(other).at(-1);
    return other.host === own.host && last !== undefined && ownSteps.includes(last);
  };
  return namedAddresses(document).find(isOriginal) ?? null;
}

/** The steps of an address's path, without endings, and the values of its query; without what says 'print'. */
function stepsOf({ pathname, search }: URL): string[] {
  // In Firefox's content scripts the values of `searchParams` cannot be iterated.
  const values = search.split(/[?&]/).map((pair) => pair.replace(/^[^=]*=?/, ''));
  return [...pathname.split('/'), ...values]
    .map((step) => step.replace(/\.\w{1,5}$/, ''))
    .filter((step) => step !== '' && !/^print/i.test(step));
}
