/** A painted range and the tint it is to be printed in. */
export interface PrintedMark {
  readonly range: Range;
  readonly background: string;
  readonly color: string;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly mark: PrintedMark;
}

/**
 * Wraps the words of the ranges in `<mark>` elements, for browsers that do not print
 * `::highlight`. Returns the undo, which puts every text node back as it was: the page's own
 * nodes stay in the document, whole, with their identity, and so do the ranges. Where two marks
 * overlap, the later one in `marks` begins where the earlier one ends.
 */
export function wrapForPrint(marks: readonly PrintedMark[]): () => void {
  const ends = marks.map(({ range }) => {
    const { startContainer, startOffset, endContainer, endOffset } = range;
    return () => {
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
    };
  });
  const piecesOf = new Map<Text, Piece[]>();
  for (const mark of marks) collectPieces(mark, piecesOf);
  const undos = [...piecesOf].map(([node, pieces]) => wrapPieces(node, pieces));
  return () => {
    for (const undo of undos) undo();
    for (const restoreEnds of ends) restoreEnds();
  };
}

function collectPieces(mark: PrintedMark, piecesOf: Map<Text, Piece[]>): void {
  const { range } = mark;
  const root = range.commonAncestorContainer;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (!(node instanceof Text) || !range.intersectsNode(node)) continue;
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : node.length;
    if (node.data.slice(start, end).trim() === '') continue;
    const pieces = piecesOf.get(node) ?? [];
    pieces.push({ start, end, mark });
    piecesOf.set(node, pieces);
  }
}

function wrapPieces(node: Text, pieces: readonly Piece[]): () => void {
  const whole = node.data;
  const added: ChildNode[] = [];
  let done = 0;
  let kept: number | null = null;
  for (const { start, end, mark } of [...pieces].sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, done);
    if (from >= end) continue;
    kept ??= from;
    if (from > done && added.length > 0) added.push(document.createTextNode(whole.slice(done, from)));
    added.push(markElement(whole.slice(from, end), mark));
    done = end;
  }
  added.push(document.createTextNode(whole.slice(done)));
  node.after(...added);
  node.data = whole.slice(0, kept ?? whole.length);
  return () => {
    for (const part of added) part.remove();
    node.data = whole;
  };
}

function markElement(words: string, { background, color }: PrintedMark): HTMLElement {
  const element = document.createElement('mark');
  element.style.setProperty('background-color', background, 'important');
  element.style.setProperty('color', color, 'important');
  element.style.setProperty('print-color-adjust', 'exact');
  element.append(words);
  return element;
}
