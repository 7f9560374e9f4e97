import { GAP, type Gap } from './join-shown-runs.ts';

/** How an element's text flows, for a search. */
export interface Flow {
  readonly block: number;
  /** Whether every browser searches it, as far as this element's ancestors and its kind say. */
  readonly isSure: boolean;
  /** The same of its summary, where it is closed details. */
  readonly isSummarySure: boolean | null;
  /** How surely a search stops where it begins and ends, should there be no text inside. */
  readonly edge: Gap;
  /** Whether there is anything to be searched inside. */
  readonly isOpen: boolean;
  /** Null for an element that has none of its own. */
  readonly style: CSSStyleDeclaration | null;
}

const HTML = 'http://www.w3.org/1999/xhtml';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that show something other than their content. */
const REPLACED = names(
  'area audio base canvas col embed iframe img input link meta meter param progress script source style template textarea track video',
);

/** Elements in which browsers differ on what they search. */
const DOUBTFUL = names('object select');

/** Values of `display` that begin no line. */
const INLINE = names('inline contents');
/** Values of `display` of things that stand within a line, or that Firefox searches across as if they did. */
const WITHIN_LINE = /^(inline|ruby|table-cell$)/;

const CLOSED: Flow = {
  block: 0,
  isSure: false,
  isSummarySure: null,
  edge: GAP.none,
  isOpen: false,
  style: null,
};

/** The flow outside of the page. */
export const OUTERMOST: Flow = { ...CLOSED, isSure: true, isOpen: true };

/** How text directly in this element flows, given how it does around it; `newBlock` numbers another block. */
export function flowOf(element: Element, outer: Flow, newBlock: () => number): Flow {
  const { localName } = element;
  const isHtml = element.namespaceURI === HTML;
  if (isHtml && localName === 'br') return { ...CLOSED, edge: GAP.spaced };
  if (isHtml && localName === 'wbr') return CLOSED;
  // Even where it is not displayed, Chromium stops at it.
  if (isHtml && REPLACED.has(localName)) return { ...CLOSED, edge: GAP.tight };
  const style = getComputedStyle(element);
  const { display } = style;
  // Empty where it is not in the flat tree.
  if (display === 'none' || display === '') return CLOSED;
  const isInline = INLINE.has(display);
  const isSkipped = !isInline && style.contentVisibility === 'hidden';
  const isUntilFound = isSkipped && element.getAttribute('hidden') === 'until-found';
  if (isSkipped && !isUntilFound) return { ...CLOSED, edge: GAP.tight };
  const isClosed = isHtml && localName === 'details' && !(element as HTMLDetailsElement).open;
  const isOuterSure = outer.isSummarySure !== null && isSummary(element) ? outer.isSummarySure : outer.isSure;
  const isDoubtful =
    !isHtml ||
    isUntilFound ||
    DOUBTFUL.has(localName) ||
    display === 'ruby-text' ||
    element.hasAttribute('inert');
  const isSure = isOuterSure && !isDoubtful;
  const isWithinLine = isInline || (WITHIN_LINE.test(display) && localName !== 'td' && localName !== 'th');
  return {
    block: isWithinLine ? outer.block : newBlock(),
    isSure: isSure && !isClosed,
    isSummarySure: isClosed ? isSure : null,
    edge: isInline ? GAP.none : GAP.tight,
    isOpen: true,
    style,
  };
}

function isSummary(element: Element): boolean {
  return (
    element.localName === 'summary' && element.parentElement?.querySelector(':scope > summary') === element
  );
}

/** How text in an element is searched, whatever is around it; by none where it is not visible. */
export function textStyleOf({ style }: Flow): { readonly isVisible: boolean; readonly keepsSpace: boolean } {
  if (!style) return { isVisible: true, keepsSpace: false };
  return { isVisible: style.visibility === 'visible', keepsSpace: style.whiteSpaceCollapse !== 'collapse' };
}

/** What a form's field holds, which Chromium searches; '' for other elements. */
export function fieldText(element: Element): string {
  const { localName, namespaceURI } = element;
  if (namespaceURI !== HTML || (localName !== 'input' && localName !== 'textarea')) return '';
  const { type, value, placeholder } = element as HTMLInputElement | HTMLTextAreaElement;
  return type === 'hidden' ? '' : `${value} ${placeholder}`;
}
