/** More elements than this in one range are not asked for their style. */
const MOST_ASKED = 2000;

/**
 * The parts of a range that a reader sees selected: without the text that the page keeps from being selected
 * (`user-select: none`), such as the numbers of lines of code, and what buttons say in Firefox. The mark itself, its quote and its link keep the
 * whole. All of it where it cannot be selected as a whole; what its own ends are in is never left out.
 */
export function paintedParts(range: Range): readonly Range[] {
  const { commonAncestorContainer: around } = range;
  if (!(around instanceof Element)) return [range];
  // Where all of it cannot be selected, it was marked by other means than selecting.
  if (getComputedStyle(around).userSelect === 'none') return [range];
  const isKept = judgeElements(range, around);
  const parts: Text[][] = [[]];
  let areAny = false;
  for (const text of textsIn(range, around)) {
    const kept = isKept(text.parentElement ?? around);
    if (kept === null) return [range];
    areAny ||= kept;
    if (kept) parts.push([]);
    else parts.at(-1)?.push(text);
  }
  if (!areAny) return [range];
  const ranges = parts.flatMap((texts) => rangeOver(texts, range) ?? []);
  return ranges.length > 0 ? ranges : [range];
}

/** The text nodes that a range reaches into, found from its ends: on a page of many neighbours to ask each is slow. */
function* textsIn({ startContainer, startOffset, endContainer, endOffset }: Range, around: Element) {
  const walker = document.createTreeWalker(around);
  const first = startContainer.childNodes[startOffset];
  walker.currentNode =
    first ?? (startContainer instanceof Text ? startContainer : lastNodeIn(startContainer));
  // A range that ends in an element ends before one of its children, or before what follows it.
  const end = endContainer.childNodes[endOffset] ?? lastNodeIn(endContainer);
  const isEndOut = endContainer.childNodes[endOffset] !== undefined;
  const isBehindStart = !first && !(startContainer instanceof Text);
  for (let node = isBehindStart ? walker.nextNode() : walker.currentNode; node; node = walker.nextNode()) {
    if (isEndOut && node === end) return;
    if (node instanceof Text) yield node;
    if (node === end) return;
  }
}

function lastNodeIn(node: Node): Node {
  let last = node;
  while (last.lastChild) last = last.lastChild;
  return last;
}

/** Tells of elements in the range whether their text cannot be selected; null when too many were asked. */
function judgeElements(range: Range, around: Element): (element: Element) => boolean | null {
  const known = new Map<Element, boolean>([[around, false]]);
  return function judge(element): boolean | null {
    const before = known.get(element);
    if (before !== undefined) return before;
    if (known.size > MOST_ASKED) return null;
    const holdsAnEnd = element.contains(range.startContainer) || element.contains(range.endContainer);
    const { userSelect } = getComputedStyle(element);
    const byParent = userSelect === 'auto' && element.parentElement ? judge(element.parentElement) : false;
    const kept = !holdsAnEnd && (userSelect === 'none' || byParent);
    if (kept !== null) known.set(element, kept);
    return kept;
  };
}

/** The range over these neighbours, as far as it lies in another, without white space beside a gap; null where there are no words. */
function rangeOver(texts: readonly Text[], { startContainer, startOffset, endContainer, endOffset }: Range) {
  const [first, last] = [texts[0], texts.at(-1)];
  if (!first || !last) return null;
  const part = document.createRange();
  part.setStart(first, first === startContainer ? startOffset : Math.max(0, first.data.search(/\S/)));
  part.setEnd(last, last === endContainer ? endOffset : last.data.trimEnd().length || last.length);
  return part.toString().trim() === '' ? null : part;
}
