/** More elements than this in one range are not asked for their style. */
const MOST_ASKED = 2000;

/**
 * The parts of a range that a reader sees selected: without the text that the page keeps from being selected
 * (`user-select: none`), such as the numbers of lines of code. The mark itself, its quote and its link keep the
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
  const walker = document.createTreeWalker(around, NodeFilter.SHOW_TEXT);
  for (let text = firstText(range, walker); text; text = walker.nextNode() as Text | null) {
    if (!range.intersectsNode(text)) break;
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

function firstText(range: Range, walker: TreeWalker): Text | null {
  let text = walker.nextNode() as Text | null;
  while (text && !range.intersectsNode(text)) text = walker.nextNode() as Text | null;
  return text;
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

/** The range over these neighbours, as far as it lies in another; null where there are no words. */
function rangeOver(texts: readonly Text[], { startContainer, startOffset, endContainer, endOffset }: Range) {
  const [first, last] = [texts[0], texts.at(-1)];
  if (!first || !last) return null;
  const part = document.createRange();
  part.setStart(first, first === startContainer ? startOffset : 0);
  part.setEnd(last, last === endContainer ? endOffset : last.length);
  return part.toString().trim() === '' ? null : part;
}
