const INVISIBLE = /[\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
const ALL_INVISIBLE = new RegExp(INVISIBLE.source, 'g');

export const isVisible = (letter) => !INVISIBLE.test(letter);
export const visibleOf = (text) => text.replace(ALL_INVISIBLE, '');

/** All text nodes in the body, in order. */
export function textNodesIn(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
  return nodes;
}

/**
 * The body's text as it is now, by raw offsets (all characters) and by visible ones, in which the bench keeps
 * score. Knows nothing of any engine, and nothing of what counts as content.
 */
export class PageText {
  constructor(root = document.body) {
    this.root = root;
    this.nodes = textNodesIn(root);
    this.starts = [];
    this.numbers = new Map();
    let length = 0;
    for (const [i, node] of this.nodes.entries()) {
      this.starts.push(length);
      this.numbers.set(node, i);
      length += node.data.length;
    }
    this.raw = this.nodes.map(({ data }) => data).join('');
    /** For each raw offset, how many visible characters stand before it; the other way round in `rawOf`. */
    this.visibleBefore = new Uint32Array(length + 1);
    this.rawOf = [];
    for (let i = 0; i < length; i++) {
      if (isVisible(this.raw[i])) this.rawOf.push(i);
      this.visibleBefore[i + 1] = this.rawOf.length;
    }
    this.visible = visibleOf(this.raw);
  }

  /** Number of the text node with the character at the raw offset. */
  numberAt(raw) {
    let low = 0;
    let high = this.nodes.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= raw) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The Range over the visible characters [start, end). */
  rangeOf(start, end) {
    const range = document.createRange();
    const first = this.rawOf[start];
    const last = this.rawOf[end - 1];
    const [from, to] = [this.numberAt(first), this.numberAt(last)];
    range.setStart(this.nodes[from], first - this.starts[from]);
    range.setEnd(this.nodes[to], last - this.starts[to] + 1);
    return range;
  }

  /** The visible span of a Range; null where it is not in the body, or holds nothing visible. */
  spanOf(range) {
    if (!range || !this.root.contains(range.commonAncestorContainer)) return null;
    const start = this.visibleAt(range.startContainer, range.startOffset);
    const end = this.visibleAt(range.endContainer, range.endOffset);
    return end > start ? { start, end } : null;
  }

  visibleAt(container, offset) {
    const number = this.numbers.get(container);
    if (number !== undefined) return this.visibleBefore[this.starts[number] + offset];
    const before = document.createRange();
    before.setStart(this.root, 0);
    before.setEnd(container, offset);
    return visibleOf(before.toString()).length;
  }
}
