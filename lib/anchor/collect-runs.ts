/** A text node of the page's content, and whether a block or line begins before it. */
export interface TextRun {
  readonly node: Text;
  readonly breakBefore: boolean;
}

/** Elements whose text is not the page's words, whatever their style. */
const NOT_CONTENT = new Set(
  'AUDIO CANVAS DATALIST EMBED HEAD IFRAME INPUT MATH-FIELD METER NOSCRIPT OBJECT OPTION PROGRESS SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO'.split(
    ' ',
  ),
);

/** Elements that begin and end a block or line; the HTML standard's rendering section names them. */
const BREAKING = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR BUTTON CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL OPTGROUP P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

const upperName = (element: Element): string => element.localName.toUpperCase();

/** Whether text inside this element counts as the page's words. */
export function isContent(element: Element): boolean {
  return !NOT_CONTENT.has(upperName(element));
}

/**
 * The text nodes of the page's content, in document order; the text of an open shadow root
 * stands before its host's own children. Decided by names alone, never by style, so that the
 * same page gives the same text in every window.
 *
 * @param skip elements that are not the page's (Snipmark's own)
 */
export function collectRuns(root: Node, skip: (element: Element) => boolean = () => false): TextRun[] {
  const runs: TextRun[] = [];
  let pendingBreak = false;

  // Not recursive: pages nest deeper than the stack allows.
  type Frame = { readonly next: Node | null; readonly leaves: Element | null };
  const stack: Frame[] = [{ next: root, leaves: null }];
  for (let frame = stack.pop(); frame; frame = stack.pop()) {
    const node = frame.next;
    if (node === null) {
      if (frame.leaves && BREAKING.has(upperName(frame.leaves))) pendingBreak = true;
      continue;
    }
    if (node !== root && node.nextSibling) stack.push({ next: node.nextSibling, leaves: null });
    if (node.nodeType === Node.TEXT_NODE) {
      runs.push({ node: node as Text, breakBefore: pendingBreak });
      pendingBreak = false;
      continue;
    }
    if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      if (!isContent(element) || skip(element)) continue;
      if (BREAKING.has(upperName(element))) {
        pendingBreak = true;
        stack.push({ next: null, leaves: element });
      }
      if (node.firstChild) stack.push({ next: node.firstChild, leaves: null });
      if (element.shadowRoot?.firstChild) stack.push({ next: element.shadowRoot.firstChild, leaves: null });
      continue;
    }
    if (node.firstChild) stack.push({ next: node.firstChild, leaves: null });
  }
  return runs;
}
