const FIELDS = 'input, textarea, select, [role="textbox"], [role="searchbox"], [role="combobox"]';

/** Whether the node is in a form field or an editor, which belong to the writer and are left alone. */
export function isEditable(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  if (!element) return node.ownerDocument?.designMode === 'on';
  if (element.ownerDocument.designMode === 'on') return true;
  return (element instanceof HTMLElement && element.isContentEditable) || element.closest(FIELDS) !== null;
}
