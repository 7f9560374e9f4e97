/** A place in a page that holds in every load of it: two points in its text nodes, counted in document order. */
export interface Place {
  readonly start: readonly [node: number, offset: number];
  readonly end: readonly [node: number, offset: number];
}

function allTextNodes(): Text[] {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}

/** Where these ranges, which begin and end in text nodes, are. */
export function placesOf(ranges: readonly Range[]): Place[] {
  const numbers = new Map<Node, number>(allTextNodes().map((node, i) => [node, i]));
  const point = (node: Node, offset: number) => [numbers.get(node) ?? -1, offset] as const;
  return ranges.map((range) => ({
    start: point(range.startContainer, range.startOffset),
    end: point(range.endContainer, range.endOffset),
  }));
}

/** The range at a place. Throws where the page has no such text. */
export function rangeAt({ start, end }: Place): Range {
  const nodes = allTextNodes();
  const [first, last] = [nodes[start[0]], nodes[end[0]]];
  if (!first || !last) throw new Error('the page has fewer text nodes than when the place was taken');
  const range = document.createRange();
  range.setStart(first, start[1]);
  range.setEnd(last, end[1]);
  return range;
}
