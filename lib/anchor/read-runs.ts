import { isContent } from './content-elements.ts';
import type { PageTree } from './page-tree.ts';
import type { Sliced } from './run-slices.ts';
import { standsIn } from './stands-in.ts';

/** Nodes visited between two pauses. */
const STRETCH = 1024;

/**
 * Gives the text nodes of the page's content in document order (`nextText` in `walk-text.ts` is the order's
 * definition). Pauses at every yield. A document that changes meanwhile is read as it is on the way: what was
 * read stays, what comes is read if it comes ahead.
 *
 * @returns whether all was read; false where the page took away, or moved, what the reading stood on
 */
export function* readRuns(root: Node, tree: PageTree, take: (node: Text) => void): Sliced<boolean> {
  const open: TreeWalker[] = [textsAndElements(root)];
  if (root.nodeType === Node.TEXT_NODE) take(root as Text);
  let visited = 0;
  for (let walker = open.pop(); walker; walker = open.pop()) {
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) take(node as Text);
      else {
        const element = node as Element;
        const inside = isContent(element) && !tree.skip(element);
        const shadowRoot = inside ? tree.shadowRootOf(element) : null;
        if (!inside) walker.currentNode = lastNodeIn(element);
        else if (shadowRoot) {
          // The text of a shadow root stands before its host's own children.
          open.push(walker);
          walker = textsAndElements(shadowRoot);
        }
      }
      if (++visited % STRETCH === 0) {
        const stands = standsIn(root, walker.currentNode);
        yield;
        if (!stands()) return false;
      }
    }
  }
  return true;
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
