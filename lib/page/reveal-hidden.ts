import { flatAncestors } from './flat-parent.ts';

/**
 * Opens what hides a node, as browsers do for what they find in a page: closed `<details>`, and elements with
 * `hidden="until-found"`, which are told by a `beforematch` event first.
 */
export function revealHidden(node: Node): void {
  let inner: Node = node;
  for (const element of [...flatAncestors(node)]) {
    if (element instanceof HTMLDetailsElement && !isSummaryOf(element, inner)) element.open = true;
    if (element.getAttribute('hidden')?.toLowerCase() === 'until-found') {
      element.dispatchEvent(new Event('beforematch', { bubbles: true }));
      element.removeAttribute('hidden');
    }
    inner = element;
  }
}

/** A summary is shown by closed details, too. */
function isSummaryOf(details: HTMLDetailsElement, child: Node): boolean {
  return child === details.querySelector(':scope > summary');
}
