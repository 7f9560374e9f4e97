import { isContent } from './content-elements.ts';
import { normalise } from './normalise.ts';
import type { PageTree } from './page-tree.ts';

const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

/** What stands first inside a node, in the order of `readRuns`. */
function firstInside(node: Node, tree: PageTree): Node | null {
  if (node.nodeType !== Node.ELEMENT_NODE) return node.firstChild;
  const element = node as Element;
  if (!isContent(element) || tree.skip(element)) return null;
  return tree.shadowRootOf(element)?.firstChild ?? element.firstChild;
}

function lastInside(node: Node, tree: PageTree): Node | null {
  if (node.nodeType !== Node.ELEMENT_NODE) return node.lastChild;
  const element = node as Element;
  if (!isContent(element) || tree.skip(element)) return null;
  return element.lastChild ?? tree.shadowRootOf(element)?.lastChild ?? null;
}

/** The content's text node behind this node, below `root`; with `inside`, the first in it counts too. */
export function nextText(root: Node, from: Node, tree: PageTree, inside = false): Text | null {
  let node: Node = from;
  let mayEnter = inside;
  for (;;) {
    const child: Node | null = mayEnter ? firstInside(node, tree) : null;
    if (child) node = child;
    else {
      for (;;) {
        if (node === root) return null;
        if (node.nextSibling) {
          node = node.nextSibling;
          break;
        }
        const parent: Node | null = node instanceof ShadowRoot ? node : node.parentNode;
        if (!parent) return null;
        if (parent instanceof ShadowRoot) {
          if (parent.host.firstChild) {
            node = parent.host.firstChild;
            break;
          }
          node = parent.host;
        } else node = parent;
      }
    }
    if (isText(node)) return node;
    mayEnter = true;
  }
}

/** The content's text node before this one, below `root`. */
export function previousText(root: Node, from: Node, tree: PageTree): Text | null {
  let node: Node = from;
  for (;;) {
    for (;;) {
      if (node === root) return null;
      if (node.previousSibling) {
        node = node.previousSibling;
        break;
      }
      const parent: Node | null = node.parentNode;
      if (!parent) return null;
      if (parent instanceof ShadowRoot) node = parent.host;
      else {
        const inShadow =
          parent.nodeType === Node.ELEMENT_NODE ? tree.shadowRootOf(parent as Element)?.lastChild : null;
        node = inShadow ?? parent;
        if (inShadow) break;
      }
    }
    for (let child = lastInside(node, tree); child; child = lastInside(node, tree)) node = child;
    if (isText(node)) return node;
  }
}

/** Whether there is any word of the page's content below `root`. */
export function holdsText(root: Node, tree: PageTree): boolean {
  for (let node = nextText(root, root, tree, true); node; node = nextText(root, node, tree)) {
    if (normalise(node.data) !== '') return true;
  }
  return false;
}
