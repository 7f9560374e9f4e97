/** A painted range and the look it is to be printed in: CSS colours, and a style of line. */
export interface PrintedMark {
  readonly range: Range;
  readonly background: string;
  readonly color: string;
  readonly underline: string;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly mark: PrintedMark;
}

/**
 * Wraps the words of the ranges in `<mark>` elements, for browsers that do not print
 * `::highlight`. Returns the undo, which puts every text node back as it was: the page's own
 * nodes stay in the document, whole, with their identity, and so do the ranges and the selection.
 * Where two marks overlap, the later one in the text begins where the earlier one ends.
 */
export function wrapForPrint(marks: readonly PrintedMark[]): () => void {
  const restoreEnds = [...marks.map(({ range }) => rememberRange(range)), rememberSelection()];
  const piecesOf = new Map<Text, Piece[]>();
  for (const mark of marks) collectPieces(mark, piecesOf);
  const undos = [...piecesOf].map(([node, pieces]) => wrapPieces(node, pieces));
  return () => {
    for (const undo of [...undos, ...restoreEnds]) undo();
  };
}

function rememberRange(range: Range): () => void {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return () => {
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
  };
}

function rememberSelection(): () => void {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return () => undefined;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  return () => {
    if (anchorNode && focusNode) selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  };
}

function collectPieces(mark: PrintedMark, piecesOf: Map<Text, Piece[]>): void {
  const { range } = mark;
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (!(node instanceof Text) || !range.intersectsNode(node) || !takesElements(node)) continue;
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : node.length;
    if (node.data.slice(start, end).trim() === '') continue;
    const pieces = piecesOf.get(node) ?? [];
    pieces.push({ start, end, mark });
    piecesOf.set(node, pieces);
  }
}

/** Whether the text is words in HTML: code of the page, fields and drawings have no room for an element. */
function takesElements({ parentElement: parent }: Text): boolean {
  return (
    parent instanceof HTMLElement &&
    !parent.matches('script, style, template, noscript, title, textarea, option')
  );
}

/** Leaves the node empty where it is, and its words behind it in one element: one child of a flex box stays one. */
function wrapPieces(node: Text, pieces: readonly Piece[]): () => void {
  const whole = node.data;
  const holder = plainElement('span');
  let done = 0;
  for (const { start, end, mark } of [...pieces].sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, done);
    if (from >= end) continue;
    holder.append(whole.slice(done, from), markElement(whole.slice(from, end), mark));
    done = end;
  }
  holder.append(whole.slice(done));
  node.data = '';
  node.after(holder);
  return () => {
    holder.remove();
    node.data = whole;
  };
}

function markElement(words: string, { background, color, underline }: PrintedMark): HTMLElement {
  const element = plainElement('mark');
  const look = {
    'background-color': background,
    color,
    'text-decoration': `underline 2px ${underline}`,
    // Browsers leave backgrounds out of a print; a mark is not decoration.
    'print-color-adjust': 'exact',
  };
  for (const [property, value] of Object.entries(look))
    element.style.setProperty(property, value, 'important');
  element.append(words);
  return element;
}

/** An element that no rule of the page's own style reaches. */
function plainElement(name: 'span' | 'mark'): HTMLElement {
  const element = document.createElement(name);
  element.style.setProperty('all', 'unset', 'important');
  return element;
}
