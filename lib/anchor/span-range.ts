import { countVisible, offsetOfVisible } from './normalise.ts';
import { runAt, type TextIndex } from './text-index.ts';

/** The live Range over the normalised span [start, end), its ends at visible characters; null if empty. */
export function rangeOfSpan(index: TextIndex, start: number, end: number): Range | null {
  if (start < 0 || end <= start || end > index.text.length) return null;
  const first = runAt(index, start);
  const last = runAt(index, end - 1);
  const firstNode = index.nodes[first];
  const lastNode = index.nodes[last];
  if (!firstNode || !lastNode) return null;
  const range = firstNode.ownerDocument.createRange();
  range.setStart(firstNode, offsetOfVisible(firstNode.data, start - (index.starts[first] ?? 0)));
  const lastOffset = offsetOfVisible(lastNode.data, end - 1 - (index.starts[last] ?? 0));
  // The node may have lost text since the index was made.
  range.setEnd(lastNode, Math.min(lastOffset + 1, lastNode.length));
  // A range cannot reach out of a shadow root: it collapses.
  return range.collapsed ? null : range;
}

/** How many normalised characters of the document stand before the boundary point. */
export function offsetOfPoint(index: TextIndex, container: Node, offset: number): number {
  const run = container.nodeType === Node.TEXT_NODE ? index.runOf(container as Text) : undefined;
  if (run !== undefined) return (index.starts[run] ?? 0) + countVisible((container as Text).data, offset);
  // The point is in an element, or in text that does not count: find the first run behind it.
  const point = (container.ownerDocument ?? (container as Document)).createRange();
  point.setStart(container, offset);
  let low = 0;
  let high = index.nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = index.nodes[middle];
    if (node && isBefore(node, point)) low = middle + 1;
    else high = middle;
  }
  return index.starts[low] ?? index.text.length;
}

/** Whether the text node stands before the point; nodes of another tree are asked by their host. */
function isBefore(node: Text, point: Range): boolean {
  let probe: Node = node;
  while (probe.getRootNode() !== point.startContainer.getRootNode()) {
    const root = probe.getRootNode();
    if (!(root instanceof ShadowRoot)) return false;
    probe = root.host;
  }
  return point.comparePoint(probe.parentNode ?? probe, indexInParent(probe)) < 0;
}

function indexInParent(node: Node): number {
  let index = 0;
  for (let sibling = node.previousSibling; sibling; sibling = sibling.previousSibling) index++;
  return index;
}

/** The normalised span of a Range; empty (start = end) where it holds no visible character. */
export function spanOfRange(index: TextIndex, range: AbstractRange): { start: number; end: number } {
  const start = offsetOfPoint(index, range.startContainer, range.startOffset);
  const end = offsetOfPoint(index, range.endContainer, range.endOffset);
  return { start, end: Math.max(start, end) };
}
