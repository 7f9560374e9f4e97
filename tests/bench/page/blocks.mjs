const BLOCKS = 'p, li, td, th, h1, h2, h3, div, blockquote, article, main, body';

/** The block that a node stands in. */
export function blockOf(node) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  return element?.closest(BLOCKS) ?? null;
}
