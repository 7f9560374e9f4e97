import type { PageTree } from '../anchor/page-tree.ts';

/** The innermost element at a point (CSS pixels of the viewport), in shadow trees too; null outside of the page. */
export function elementAt(document: Document, tree: PageTree, x: number, y: number): Element | null {
  let found: Element | null = null;
  for (let root: DocumentOrShadowRoot | null = document; root; ) {
    const inner: Element | null = root.elementFromPoint(x, y);
    if (!inner || inner === found || tree.skip(inner)) return found;
    found = inner;
    root = tree.shadowRootOf(inner);
  }
  return found;
}
