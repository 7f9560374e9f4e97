import { isContent } from './content-elements.ts';
import type { Sliced } from './run-slices.ts';
import type { Skip } from './walk-text.ts';

/** Nodes visited between two pauses. */
const STRETCH = 1024;

/**
 * Gives the text nodes of the page's content in document order (`nextText` in `walk-text.ts` is the order's
 * definition). Pauses at every yield; the document must not change meanwhile.
 */
export function* readRuns(root: Node, skip: Skip, take: (node: Text) => void): Sliced<void> {
  const open: TreeWalker[] = [textsAndElements(root)];
  if (root.nodeType === Node.TEXT_NODE) take(root as Text);
  let visited = 0;
  for (let walker = open.pop(); walker; walker = open.pop()) {
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) take(node as Text);
      else {
        const element = node as Element;
        if (!isContent(element) || skip(element)) walker.currentNode = lastNodeIn(element);
        else if (element.shadowRoot) {
          // The text of a shadow root stands before its host's own children.
          open.push(walker);
          walker = textsAndElements(element.shadowRoot);
        }
      }
      if (++visited % STRETCH === 0) yield;
    }
  }
}

function textsAndElements(root: Node): TreeWalker {
  const document = root.ownerDocument ?? (root as Document);
  return document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
}

function lastNodeIn(node: Node): Node {
  let last = node;
  while (last.lastChild) last = last.lastChild;
  return last;
}
