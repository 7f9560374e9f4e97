/**
 * Which of two ranges begins first in reading order, as `Array.prototype.sort` asks. A range in a shadow tree stands
 * where the tree's host stands.
 */
export function comparePlaces(a: Range, b: Range): number {
  if (a.startContainer.getRootNode() === b.startContainer.getRootNode()) {
    return a.compareBoundaryPoints(Range.START_TO_START, b) || a.compareBoundaryPoints(Range.END_TO_END, b);
  }
  const [one, other] = inOneTree(a.startContainer, b.startContainer);
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;
}

/** The two nodes, or hosts that they stand in, in the innermost tree that holds both. */
function inOneTree(a: Node, b: Node): readonly [Node, Node] {
  const trees = new Map(withHosts(b).map((node) => [node.getRootNode(), node]));
  for (const node of withHosts(a)) {
    const other = trees.get(node.getRootNode());
    if (other) return [node, other];
  }
  return [a, b];
}

function withHosts(node: Node): Node[] {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? [node, ...withHosts(root.host)] : [node];
}
