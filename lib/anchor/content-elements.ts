/**
 * Which elements hold the page's words, and which begin a line. Decided by names alone, never by style, so that
 * the same page gives the same text in every window. Part of the frozen normalisation (`normalise.ts`).
 */

/** Elements whose text is not the page's words, whatever their style. */
const NOT_CONTENT = new Set(
  'audio canvas datalist embed head iframe input math-field meter noscript object option progress script select style svg template textarea video'.split(
    ' ',
  ),
);

/** Elements that begin and end a block or line; the HTML standard's rendering section names them. */
const BREAKING = new Set(
  'address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Whether text inside this element counts as the page's words. */
export function isContent(element: Element): boolean {
  return !NOT_CONTENT.has(element.localName);
}

/** Whether a block or line begins and ends with this element. */
export function isBreaking(element: Element): boolean {
  return BREAKING.has(element.localName);
}
