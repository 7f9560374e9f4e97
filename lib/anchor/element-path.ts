import type { ElementPath } from '../model.ts';

/** The path of an element below `root`: child-element indices joined by '/', 's' for a step into a shadow root. */
export function pathOfElement(root: Node, element: Element): ElementPath {
  const steps: string[] = [];
  for (let node: Node = element; node !== root; ) {
    const parent: Node | null = node.parentNode;
    if (node instanceof Element && parent) {
      steps.push(String(Array.prototype.indexOf.call((parent as ParentNode).children, node)));
      node = parent;
    } else if (node instanceof ShadowRoot) {
      steps.push('s');
      node = node.host;
    } else break;
  }
  return steps.reverse().join('/');
}

/** The element at this path below `root`, or null where the page has none there. */
export function resolveElementPath(root: Node, path: ElementPath): Element | null {
  let node: Node | null = root;
  for (const step of path === '' ? [] : path.split('/')) {
    if (node === null) return null;
    node =
      step === 's'
        ? ((node as Element).shadowRoot ?? null)
        : ((node as ParentNode).children?.[Number(step)] ?? null);
  }
  return node instanceof Element ? node : null;
}
