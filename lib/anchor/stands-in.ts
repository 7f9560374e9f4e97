/**
 * Remembers that a node stands below `root`, through shadow trees, for whoever goes on from there later. Tells whether
 * it has stood there ever since: neither it nor what it is in was taken out, be it to be put in elsewhere.
 */
export function standsIn(root: Node, from: Node): () => boolean {
  const held: (readonly [Range, Node])[] = [];
  for (let node: Node | null = from; node && node !== root; node = hostAround(node)) {
    // What is taken out takes no range with it: that stays where the node was.
    const range = new Range();
    range.setStart(node, 0);
    held.push([range, node]);
  }
  return () => held.every(([range, node]) => range.startContainer === node);
}

function hostAround(node: Node): Element | null {
  const tree = node.getRootNode();
  return tree instanceof ShadowRoot ? tree.host : null;
}
