/** What Chromium, and Edge, leave in a page while they show it in translation. */
const TRANSLATED = 'html.translated-ltr, html.translated-rtl, [_msttexthash]';

/** What Firefox gives the elements of a passage while it waits for its translation, and takes from them after. */
const BEING_TRANSLATED = 'data-moz-translations-id';

/**
 * Follows whether the browser shows the document in translation, so that its words are not the page's own.
 * Firefox shows the original only by loading the page anew: what was once seen there holds until `signal`
 * aborts. (A passage that it has translated before this began to look bears no sign of it.)
 */
export function watchTranslation(document: Document, signal: AbortSignal): () => boolean {
  let seen = document.querySelector(`[${BEING_TRANSLATED}]`) !== null;
  const observer = new MutationObserver(() => {
    seen = true;
  });
  observer.observe(document, { attributes: true, attributeFilter: [BEING_TRANSLATED], subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
  return () => {
    seen ||= observer.takeRecords().length > 0;
    return seen || document.querySelector(TRANSLATED) !== null;
  };
}
