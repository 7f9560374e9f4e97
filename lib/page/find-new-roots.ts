import type { PageTree } from '../anchor/page-tree.ts';
import type { Sliced } from '../anchor/run-slices.ts';

/** Elements visited between two pauses. */
const STRETCH = 1024;

/**
 * Custom elements in the document that have a shadow root which is not known yet, and not within such a one. An
 * element that is defined late gets its root without a change that any observer is told of. Pauses at every yield.
 */
export function* findNewRoots(
  document: Document,
  tree: PageTree,
  isKnown: (root: ShadowRoot) => boolean,
): Sliced<Element[]> {
  const hosts: Element[] = [];
  const open: ParentNode[] = [document];
  let visited = 0;
  for (let parent = open.pop(); parent; parent = open.pop()) {
    for (const element of parent.querySelectorAll('*')) {
      if (++visited % STRETCH === 0) yield;
      if (!element.localName.includes('-') || tree.skip(element)) continue;
      const root = tree.shadowRootOf(element);
      if (root && isKnown(root)) open.push(root);
      else if (root) hosts.push(element);
    }
  }
  return hosts;
}
