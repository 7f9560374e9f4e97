import { collectRuns, type TextRun } from './collect-runs.ts';
import { countVisible, normalise, offsetOfVisible } from './normalise.ts';
import { createReadableText, type ReadableText } from './readable-text.ts';

/** A document's normalised text with a map back to its text nodes. A snapshot: make anew after a change. */
export interface TextIndex {
  readonly root: Node;
  readonly runs: readonly TextRun[];
  /** The normalised text of the document. */
  readonly text: string;
  /** Normalised offset at which each run begins; one more for the end of the text. */
  readonly starts: readonly number[];
  readonly runOf: ReadonlyMap<Text, number>;
  /** The text as a reader would copy it; made when first asked for. */
  readable(): ReadableText;
}

/** Indexes all content below `root`; `skip` names elements that are not the page's. */
export function createTextIndex(root: Node, skip?: (element: Element) => boolean): TextIndex {
  const runs = collectRuns(root, skip);
  const pieces: string[] = [];
  const starts: number[] = [];
  const runOf = new Map<Text, number>();
  let length = 0;
  for (const [i, run] of runs.entries()) {
    const piece = normalise(run.node.data);
    runOf.set(run.node, i);
    pieces.push(piece);
    starts.push(length);
    length += piece.length;
  }
  starts.push(length);
  let readable: ReadableText | null = null;
  return {
    root,
    runs,
    text: pieces.join(''),
    starts,
    runOf,
    readable() {
      readable ??= createReadableText(
        runs.map(({ node, breakBefore }) => ({ data: node.data, breakBefore })),
      );
      return readable;
    },
  };
}

/** Index of the run that holds the character at the normalised offset. */
export function runAt(index: TextIndex, offset: number): number {
  let low = 0;
  let high = index.runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((index.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The live Range over the normalised span [start, end), its ends at visible characters; null if empty. */
export function rangeOfSpan(index: TextIndex, start: number, end: number): Range | null {
  if (start < 0 || end <= start || end > index.text.length) return null;
  const first = runAt(index, start);
  const last = runAt(index, end - 1);
  const firstNode = index.runs[first]?.node;
  const lastNode = index.runs[last]?.node;
  if (!firstNode || !lastNode) return null;
  const range = firstNode.ownerDocument.createRange();
  range.setStart(firstNode, offsetOfVisible(firstNode.data, start - (index.starts[first] ?? 0)));
  range.setEnd(lastNode, offsetOfVisible(lastNode.data, end - 1 - (index.starts[last] ?? 0)) + 1);
  return range;
}

/** How many normalised characters of the document stand before the boundary point. */
export function offsetOfPoint(index: TextIndex, container: Node, offset: number): number {
  const run = container.nodeType === Node.TEXT_NODE ? index.runOf.get(container as Text) : undefined;
  if (run !== undefined) return (index.starts[run] ?? 0) + countVisible((container as Text).data, offset);
  // The point is in an element, or in text that does not count: find the first run behind it.
  const point = (container.ownerDocument ?? (container as Document)).createRange();
  point.setStart(container, offset);
  let low = 0;
  let high = index.runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = index.runs[middle]?.node;
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
