import { isBreaking, isContent } from './content-elements.ts';
import type { PageTree } from './page-tree.ts';

/**
 * For each of the content's text nodes, in the order of `readRuns`, whether a block or line begins before it:
 * 1, otherwise 0.
 */
export function findBreaks(root: Node, tree: PageTree, count: number): Uint8Array {
  const breaks = new Uint8Array(count);
  let run = 0;
  let pending = false;
  let node: Node | null = root;
  while (node) {
    let down: Node | null = null;
    if (node.nodeType === Node.TEXT_NODE) {
      if (pending) breaks[run] = 1;
      run++;
      pending = false;
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      if (isContent(element) && !tree.skip(element)) {
        if (isBreaking(element)) pending = true;
        down = tree.shadowRootOf(element)?.firstChild ?? element.firstChild;
      }
    } else down = node.firstChild;
    if (down) {
      node = down;
      continue;
    }
    // Not recursive: pages nest deeper than the stack allows.
    let above: Node | null = node;
    node = null;
    while (above && !node) {
      if (above.nodeType === Node.ELEMENT_NODE && isBreaking(above as Element)) pending = true;
      if (above === root) break;
      node = above.nextSibling;
      if (node) break;
      const parent: Node | null = above.parentNode;
      if (parent instanceof ShadowRoot) {
        node = parent.host.firstChild;
        above = parent.host;
      } else above = parent;
    }
  }
  return breaks;
}
