/** The element around a node as the page is laid out: a slotted node's slot, a shadow tree's host. */
export function flatParent(node: Node): Element | null {
  if ((node instanceof Element || node instanceof Text) && node.assignedSlot) return node.assignedSlot;
  const parent = node.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/** The elements around a node, as the page is laid out, from the inside. */
export function* flatAncestors(node: Node): Generator<Element> {
  for (let element = flatParent(node); element; element = flatParent(element)) yield element;
}
