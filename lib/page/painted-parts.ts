/** More elements than this in one range are not asked for their style. */
const MOST_ASKED = 2000;

/**
 * The parts of a range that a reader sees selected: without the elements that the page keeps from being selected
 * (`user-select: none`), such as the numbers of lines of code. The mark itself, its quote and its link keep the
 * whole. All of it where its own ends are in such an element, or where nothing else would be left.
 */
export function paintedParts(range: Range): readonly Range[] {
  const { commonAncestorContainer: around, startContainer, endContainer } = range;
  if (startContainer === endContainer || !(around instanceof Element)) return [range];
  const left = elementsLeftOut(range, around);
  if (left.length === 0) return [range];
  const parts: Range[] = [];
  const rest = range.cloneRange();
  for (const element of left) {
    const part = rest.cloneRange();
    part.setEndBefore(element);
    rest.setStartAfter(element);
    if (holdsText(part)) parts.push(part);
  }
  if (holdsText(rest)) parts.push(rest);
  return parts.length > 0 ? parts : [range];
}

/** The outermost elements that lie in the range as a whole and cannot be selected, in document order. */
function elementsLeftOut(range: Range, around: Element): Element[] {
  const left: Element[] = [];
  // Where all of it cannot be selected, it was marked by other means than selecting.
  if (isKept(around)) return left;
  let asked = 0;
  const walker = document.createTreeWalker(around, NodeFilter.SHOW_ELEMENT, (node) => {
    const element = node as Element;
    if (!range.intersectsNode(element)) return NodeFilter.FILTER_REJECT;
    if (++asked > MOST_ASKED) return NodeFilter.FILTER_REJECT;
    if (element.contains(range.startContainer) || element.contains(range.endContainer))
      return NodeFilter.FILTER_SKIP;
    if (!isKept(element)) return NodeFilter.FILTER_SKIP;
    left.push(element);
    return NodeFilter.FILTER_REJECT;
  });
  walker.nextNode();
  return asked > MOST_ASKED ? [] : left;
}

const isKept = (element: Element) => getComputedStyle(element).userSelect === 'none';

const holdsText = (range: Range) => range.toString().trim() !== '';
