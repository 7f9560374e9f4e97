/** A painted range and the tint it is to be printed in. */
export interface PrintedMark {
  readonly range: Range;
  readonly background: string;
  readonly color: string;
}

/**
 * Wraps the words of the ranges in `<mark>` elements, for browsers that do not print
 * `::highlight`. Returns the undo, which puts every text node back as it was: the page's own
 * nodes stay in the document, whole, with their identity.
 */
export function wrapForPrint(marks: readonly PrintedMark[]): () => void {
  const undos: (() => void)[] = [];
  for (const { range, background, color } of marks) {
    for (const { node, start, end } of textPieces(range))
      undos.push(wrapPiece(node, start, end, background, color));
  }
  return () => {
    for (const undo of undos.reverse()) undo();
  };
}

function textPieces(range: Range): { node: Text; start: number; end: number }[] {
  const pieces: { node: Text; start: number; end: number }[] = [];
  const root = range.commonAncestorContainer;
  const walker = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (
    let node: Node | null = root.nodeType === Node.TEXT_NODE ? root : (walker?.nextNode() ?? null);
    node;
  ) {
    const text = node as Text;
    if (range.intersectsNode(text)) {
      const start = text === range.startContainer ? range.startOffset : 0;
      const end = text === range.endContainer ? range.endOffset : text.length;
      if (text.data.slice(start, end).trim() !== '') pieces.push({ node: text, start, end });
    }
    node = root.nodeType === Node.TEXT_NODE ? null : (walker?.nextNode() ?? null);
  }
  return pieces;
}

function wrapPiece(node: Text, start: number, end: number, background: string, color: string): () => void {
  const whole = node.data;
  const document = node.ownerDocument;
  const wrapper = document.createElement('mark');
  wrapper.style.cssText = `background-color:${background}!important;color:${color}!important;print-color-adjust:exact`;
  wrapper.append(document.createTextNode(whole.slice(start, end)));
  const rest = document.createTextNode(whole.slice(end));
  node.after(wrapper, rest);
  node.data = whole.slice(0, start);
  return () => {
    wrapper.remove();
    rest.remove();
    node.data = whole;
  };
}
