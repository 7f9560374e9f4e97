/**
 * Runs in the page, by itself; `wishedFor.apart` are the texts that came from elsewhere. Finds where a direction that
 * begins in one of them goes on into words of others: in the same line, and not in an isolate of its own. Gives a JSON
 * list of sentences. What controls do is by UAX #9 (X1–X8), what ends it by CSS Writing Modes 4 (2.4).
 */
export function findTurned(root: HTMLElement): string {
  interface World {
    readonly wishedFor: { readonly apart: readonly string[] };
  }
  // Without what a file leaves out, and with what it puts in the place of half a pair.
  const bare = (text: string) =>
    text
      .toWellFormed()
      .replace(/[\s\u0085\p{Cc}]+/gu, '')
      .replaceAll('\ufffc', '');
  const apart = (globalThis as unknown as World).wishedFor.apart.map(bare);

  const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

  /** Whether all that begins in it ends in it, and it ends nothing of others. */
  const isBalanced = (text: string): boolean => {
    const open: ('embedding' | 'isolate')[] = [];
    for (const [unit] of text.matchAll(CONTROLS)) {
      if (unit === '\u202c') {
        if (open.length === 0) return false;
        if (open.at(-1) === 'embedding') open.pop();
      } else if (unit === '\u2069') {
        if (!open.includes('isolate')) return false;
        while (open.pop() !== 'isolate');
      } else open.push(/[\u2066-\u2068]/.test(unit) ? 'isolate' : 'embedding');
    }
    return open.length === 0;
  };

  const isOpen = (element: Element) => {
    const { display, float, position, unicodeBidi } = getComputedStyle(element);
    if (display === 'contents') return true;
    const isInLine = display === 'inline' && float === 'none' && /static|relative|sticky/.test(position);
    return isInLine && /^(?:normal|embed|bidi-override)$/.test(unicodeBidi);
  };

  /** The box's own lines, as far as no direction goes on from one into the next; what is apart in a line leaves a gap. */
  const linesOf = (box: Node): string =>
    [...box.childNodes]
      .map((node) => {
        if (node.nodeType === Node.TEXT_NODE) return bare(node.nodeValue ?? '');
        if (node.nodeType !== Node.ELEMENT_NODE) return '';
        const element = node as Element;
        if (element.localName === 'br') return '\n';
        if (isOpen(element)) return linesOf(element);
        const { display } = getComputedStyle(element);
        return /^inline/.test(display) ? '\ufffc' : display === 'none' ? '' : '\n';
      })
      .join('');

  const turned = new Set<string>();
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (isBalanced(walker.currentNode.nodeValue ?? '')) continue;
    let box = walker.currentNode.parentElement as Element;
    if (/^(?:style|script|title|textarea)$/.test(box.localName)) continue;
    while (isOpen(box) && box.parentElement) box = box.parentElement;
    for (const line of linesOf(box).split('\n')) {
      // A long text is shown in part.
      const shown = line.replace(/^…|…$/g, '');
      if (!isBalanced(line) && !apart.some((whole) => whole.includes(shown)))
        turned.add(
          `a direction goes on in <${box.localName} class="${box.className}">: ${shown.slice(0, 30).replace(CONTROLS, '…')}`,
        );
    }
  }
  return JSON.stringify([...turned]);
}
