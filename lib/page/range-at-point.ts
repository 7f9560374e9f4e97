/**
 * Of these ranges the topmost that has words under the point (CSS pixels of the viewport), the later one
 * of two on the same layer; or null.
 * Asks the caret first, which costs the same for any number of ranges, then the range's own boxes,
 * because the caret is also found beside a line. Browsers find no caret in shadow trees: there the boxes tell.
 */
export function rangeAtPoint<T extends { readonly range: Range }>(
  document: Document,
  x: number,
  y: number,
  entries: readonly T[],
  layerOf: (entry: T) => number,
): T | null {
  if (entries.length === 0) return null;
  const caret = document.caretPositionFromPoint(x, y);
  let found: T | null = null;
  for (const entry of entries) {
    if (!mayHold(entry.range, caret) || !covers(entry.range, x, y)) continue;
    if (!found || layerOf(entry) >= layerOf(found)) found = entry;
  }
  return found;
}

function mayHold(range: Range, caret: CaretPosition | null): boolean {
  const root = range.startContainer.getRootNode();
  if (root instanceof ShadowRoot) return true;
  return caret?.offsetNode.getRootNode() === root && range.isPointInRange(caret.offsetNode, caret.offset);
}

function covers(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    (rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom,
  );
}
