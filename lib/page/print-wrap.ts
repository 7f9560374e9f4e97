/** A painted range and the look it is to be printed in: CSS colours, and a style of line. */
export interface PrintedMark {
  readonly range: Range;
  readonly background: string;
  readonly color: string;
  readonly underline: string;
  /** Of two that overlap, the one on the higher layer is seen. */
  readonly layer: number;
  /** The line that shows it where it lies below another: width, style and colour. */
  readonly lineBelow: string;
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
 * Where marks overlap, the topmost is printed and the others are lines: one under the words and one over them.
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
  const cuts = [...new Set([0, whole.length, ...pieces.flatMap(({ start, end }) => [start, end])])];
  cuts.sort((a, b) => a - b);
  for (const [i, end] of cuts.slice(1).entries()) {
    const start = cuts[i] ?? end;
    const here = pieces.filter((piece) => piece.start <= start && piece.end >= end);
    holder.append(
      dress(
        whole.slice(start, end),
        here.map(({ mark }) => mark),
      ),
    );
  }
  node.data = '';
  node.after(holder);
  return () => {
    holder.remove();
    node.data = whole;
  };
}

/** The words in the look of the topmost of these marks, and in the lines of two others. */
function dress(words: string, marks: readonly PrintedMark[]): string | HTMLElement {
  const [top, ...below] = [...marks].sort((a, b) => b.layer - a.layer);
  if (!top) return words;
  const lines = [...new Set(below.map(({ lineBelow }) => lineBelow))].filter(
    (line) => line !== top.lineBelow,
  );
  const inner = lines.slice(0, BELOW.length).reduce<string | HTMLElement>((within, line, i) => {
    const element = plainElement('span');
    styleElement(element, { 'text-decoration': `${BELOW[i]} ${line}`, 'text-underline-offset': '4px' });
    element.append(within);
    return element;
  }, words);
  return markElement(inner, top);
}

/** Where the line of the mark next below stands, and that of the one below it. */
const BELOW = ['underline', 'overline'];

function markElement(
  words: string | HTMLElement,
  { background, color, underline }: PrintedMark,
): HTMLElement {
  const element = plainElement('mark');
  styleElement(element, {
    'background-color': background,
    color,
    'text-decoration': `underline 2px ${underline}`,
    // Browsers leave backgrounds out of a print; a mark is not decoration.
    'print-color-adjust': 'exact',
  });
  element.append(words);
  return element;
}

function styleElement(element: HTMLElement, look: Readonly<Record<string, string>>): void {
  for (const [property, value] of Object.entries(look))
    element.style.setProperty(property, value, 'important');
}

/** An element that no rule of the page's own style reaches. */
function plainElement(name: 'span' | 'mark'): HTMLElement {
  const element = document.createElement(name);
  element.style.setProperty('all', 'unset', 'important');
  return element;
}
