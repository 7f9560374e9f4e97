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
  const isOursAlone = ({ addedNodes, removedNodes }: MutationRecord) => {
    const nodes = [...addedNodes, ...removedNodes];
    return nodes.length > 0 && nodes.every((node) => node instanceof Element && isOurs(node));
  };
  const observer = new MutationObserver((changes) => take(changes));
  const take = (changes: readonly MutationRecord[]) => {
    if (changes.every(isOursAlone)) return;
    index = null;
    onChange();
  };
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    current() {
      take(observer.takeRecords());
      index ??= createTextIndex(document, isOurs);
      return index;
    },
  };
}
