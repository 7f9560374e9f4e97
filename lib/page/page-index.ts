import { createTextIndex, type TextIndex } from '../anchor/text-index.ts';

/** The page's text index, made when asked for and made anew after the page has changed. */
export interface PageIndex {
  current(): TextIndex;
}

/**
 * Watches the document for changes of its text until `signal` aborts.
 *
 * @param isOurs elements that Snipmark put into the page, whose text is not the page's
 * @param onChange called once for every batch of changes
 */
export function createPageIndex(
  document: Document,
  isOurs: (element: Element) => boolean,
  onChange: () => void,
  signal: AbortSignal,
): PageIndex {
  let index: TextIndex | null = null;
  const observer = new MutationObserver((changes) => {
    if (changes.every(({ target, addedNodes }) => target === document.documentElement && allOurs(addedNodes)))
      return;
    index = null;
    onChange();
  });
  const allOurs = (nodes: NodeList) => [...nodes].every((node) => node instanceof Element && isOurs(node));
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    current() {
      if (observer.takeRecords().length > 0) index = null;
      index ??= createTextIndex(document, isOurs);
      return index;
    },
  };
}
