import { isContent } from './content-elements.ts';
import { normalise } from './normalise.ts';

/** Elements that are not the page's. */
export type Skip = (element: Element) => boolean;

const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

/** What stands first inside a node, in the order of `readRuns`. */
function firstInside(node: Node, skip: Skip): Node | null {
  if (node.nodeType !== Node.ELEMENT_NODE) return node.firstChild;
  const element = node as Element;
  if (!isContent(element) || skip(element)) return null;
  return element.shadowRoot?.firstChild ?? element.firstChild;
}

function lastInside(node: Node, skip: Skip): Node | null {
  if (node.nodeType !== Node.ELEMENT_NODE) return node.lastChild;
  const element = node as Element;
  if (!isContent(element) || skip(element)) return null;
  return element.lastChild ?? element.shadowRoot?.lastChild ?? null;
}

/** The content's text node behind this node, below `root`; with `inside`, the first in it counts too. */
export function nextText(root: Node, from: Node, skip: Skip, inside = false): Text | null {
  let node: Node = from;
  let mayEnter = inside;
  for (;;) {
    const child: Node | null = mayEnter ? firstInside(node, skip) : null;
    if (child) node = child;
    else {
      for (;;) {
        if (node === root) return null;
        if (node.nextSibling) {
          node = node.nextSibling;
          break;
        }
        const parent: Node | null = node.parentNode;
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
export function previousText(root: Node, from: Node, skip: Skip): Text | null {
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
      else if (parent.nodeType === Node.ELEMENT_NODE && (parent as Element).shadowRoot?.lastChild) {
        node = (parent as Element).shadowRoot?.lastChild as Node;
        break;
      } else node = parent;
    }
    for (let child = lastInside(node, skip); child; child = lastInside(node, skip)) node = child;
    if (isText(node)) return node;
  }
}

/** Whether there is any word of the page's content below `root`. */
export function holdsText(root: Node, skip: Skip): boolean {
  for (let node = nextText(root, root, skip, true); node; node = nextText(root, node, skip)) {
    if (normalise(node.data) !== '') return true;
  }
  return false;
}
