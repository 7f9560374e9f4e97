import type { PageTree } from '../anchor/page-tree.ts';
import { isEditable } from './is-editable.ts';

/** The Range that is selected, in shadow trees too, or null where nothing is, or only in a form field or an editor. */
export function selectedRange(document: Document, tree: PageTree): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const selected = rangeOf(selection, tree);
  if (!selected || selected.collapsed) return null;
  const range = beforeUntouchedField(selected);
  if (isEditable(range.startContainer) || isEditable(range.endContainer)) return null;
  return range;
}

/**
 * What is selected in the tree where it is. Browsers say of a shadow tree only that its host is selected, unless they
 * are asked by its root. Null in a tree that is not the page's. A Range cannot lead from one tree into another: of
 * such a selection, what the browser makes of it.
 */
function rangeOf(selection: Selection, tree: PageTree): Range | null {
  const given = selection.getRangeAt(0);
  // Browsers older than this show nothing of what is selected in a shadow tree.
  if (!('getComposedRanges' in selection)) return given;
  const roots: ShadowRoot[] = [];
  for (;;) {
    const [composed] = selection.getComposedRanges({ shadowRoots: roots });
    const host = composed ? hostAt(composed) : null;
    if (host && tree.skip(host)) return null;
    const root = host && tree.shadowRootOf(host);
    if (root && !roots.includes(root)) roots.push(root);
    // In a field the browser has a tree of its own, which it shows to nobody: there what is given has no extent.
    else return (roots.length > 0 && composed && toRange(composed)) || given;
  }
}

/** The one element that a range is around, or stands before: it may be the host of what is selected. */
function hostAt({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Element | null {
  const isOneAtMost = startContainer === endContainer && endOffset <= startOffset + 1;
  const node = isOneAtMost ? startContainer.childNodes[startOffset] : null;
  return node instanceof Element ? node : null;
}

function toRange({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Range | null {
  if (startContainer.getRootNode() !== endContainer.getRootNode()) return null;
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

/**
 * A triple click takes a paragraph and ends at the start of what follows. Where that is a field or an
 * editor of which nothing is selected, the range that ends before it; else the range as it is.
 */
function beforeUntouchedField(range: Range): Range {
  let field: Node | null = null;
  for (let node: Node | null = range.endContainer; node && isEditable(node); node = node.parentNode)
    field = node;
  if (!field?.parentNode || field.contains(range.startContainer)) return range;
  const inside = range.cloneRange();
  inside.setStartBefore(field);
  if (inside.toString().trim() !== '') return range;
  const before = range.cloneRange();
  before.setEndBefore(field);
  return before;
}
