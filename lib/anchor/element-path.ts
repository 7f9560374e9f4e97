import type { ElementPath } from '../model.ts';
import type { PageTree } from './page-tree.ts';

/** Finds paths of elements below one root, on a page that does not change meanwhile. */
export type PathFinder = (element: Element) => ElementPath;

/** The path of an element below `root`: child-element indices joined by '/', 's' for a step into a shadow root. */
export function createPathFinder(root: Node): PathFinder {
  // Long lists of children are counted once, not once an element.
  const places = new Map<Node, ReadonlyMap<Element, number>>();
  const placeIn = (parent: ParentNode, element: Element): number => {
    const known = places.get(parent) ?? new Map(Array.from(parent.children, (child, i) => [child, i]));
    places.set(parent, known);
    return known.get(element) ?? -1;
  };
  return (element) => {
    const steps: string[] = [];
    for (let node: Node = element; node !== root; ) {
      const parent: Node | null = node.parentNode;
      if (node instanceof Element && parent) {
        steps.push(String(placeIn(parent as ParentNode, node)));
        node = parent;
      } else if (node instanceof ShadowRoot) {
        steps.push('s');
        node = node.host;
      } else break;
    }
    return steps.reverse().join('/');
  };
}

/** The element at this path below `root`, or null where the page has none there. */
export function resolveElementPath(root: Node, tree: PageTree, path: ElementPath): Element | null {
  let node: Node | null = root;
  for (const step of path === '' ? [] : path.split('/')) {
    if (node === null) return null;
    node =
      step === 's'
        ? tree.shadowRootOf(node as Element)
        : ((node as ParentNode).children?.[Number(step)] ?? null);
  }
  return node instanceof Element ? node : null;
}
