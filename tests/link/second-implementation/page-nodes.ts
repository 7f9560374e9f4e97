/** Section 3: elements whose text is left out. */
const WITHOUT =
  'audio canvas datalist embed head iframe input math-field meter noscript object option progress script select style svg template textarea video'.split(
    ' ',
  );

/** The texts of the page's text nodes in the order of section 3, joined, as they stand. */
export function textOf(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  const children = (parent: Node) => Array.from(parent.childNodes, textOf).join('');
  if (node.nodeType !== 1) return children(node);
  const element = node as Element;
  if (WITHOUT.includes(element.localName)) return '';
  return (element.shadowRoot ? children(element.shadowRoot) : '') + children(element);
}
