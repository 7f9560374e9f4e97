import type { Landmark, Selectors } from '../model.ts';
import { resolveElementPath } from './element-path.ts';
import { countVisible, isInvisible } from './normalise.ts';
import type { PageTree } from './page-tree.ts';
import { nextText, previousText } from './walk-text.ts';

/** A point between two characters of a text node. */
interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/** A page whose text is read around paths. */
export interface PathPage {
  readonly root: Node;
  readonly tree: PageTree;
  /** How many visible code units a text node holds; counted once for all paths. */
  readonly sizeOf: (node: Text) => number;
}

export function createPathPage(root: Node, tree: PageTree): PathPage {
  const sizes = new Map<Text, number>();
  return {
    root,
    tree,
    sizeOf(node) {
      const known = sizes.get(node);
      if (known !== undefined) return known;
      const size = countVisible(node.data);
      sizes.set(node, size);
      return size;
    },
  };
}

/**
 * The Range at the stored path, if the quote stands there with all of its context; null otherwise. Reads only
 * the text around it: no index is needed on a page that has not changed.
 */
export function matchPath(page: PathPage, { range, quote, distinction }: Selectors): Range | null {
  if (!range) return null;
  const element = resolveElementPath(page.root, page.tree, range.start.path);
  const first = element && nextText(page.root, element, page.tree, true);
  if (!first) return null;
  const start = pass(page, { node: first, offset: 0 }, range.start.offset);
  if (!start || !precedes(page, start, quote.prefix)) return null;
  const end = follow(page, start, quote.exact);
  if (!end || !follow(page, end, quote.suffix)) return null;
  if (distinction && !distinction.whole && !distinction.landmarks.some((one) => stands(page, start, one)))
    return null;
  return rangeBetween(page, start, end);
}

/** Whether a landmark is where it was, seen from the quote's start. */
function stands(page: PathPage, start: TextPoint, { words, offset }: Landmark): boolean {
  const at = offset < 0 ? goBack(page, start, -offset) : pass(page, start, offset);
  return at !== null && follow(page, at, words) !== null;
}

/** The point `count` visible characters behind this one. */
function pass(page: PathPage, from: TextPoint, count: number): TextPoint | null {
  let left = count;
  let offset = from.offset;
  for (let node: Text | null = from.node; node; node = nextText(page.root, node, page.tree)) {
    const { data } = node;
    const whole = offset === 0 && left >= data.length / 8 ? page.sizeOf(node) : Number.POSITIVE_INFINITY;
    if (whole <= left) {
      left -= whole;
      continue;
    }
    for (; offset < data.length; offset++) {
      if (isInvisible(data.charCodeAt(offset))) continue;
      if (left === 0) return { node, offset };
      left--;
    }
    offset = 0;
  }
  return null;
}

/** The point right behind these words, read without their invisible characters; null where others stand there. */
function follow(page: PathPage, from: TextPoint, words: string): TextPoint | null {
  // Mostly the page says it as it was kept, within one text node.
  if (words !== '' && from.node.data.startsWith(words, from.offset))
    return { node: from.node, offset: from.offset + words.length };
  let next = nextVisible(words, 0);
  if (next === words.length) return from;
  let offset = from.offset;
  for (let node: Text | null = from.node; node; node = nextText(page.root, node, page.tree)) {
    const { data } = node;
    for (; offset < data.length; offset++) {
      const unit = data.charCodeAt(offset);
      if (isInvisible(unit)) continue;
      if (unit !== words.charCodeAt(next)) return null;
      next = nextVisible(words, next + 1);
      if (next === words.length) return { node, offset: offset + 1 };
    }
    offset = 0;
  }
  return null;
}

function nextVisible(words: string, from: number): number {
  let at = from;
  while (at < words.length && isInvisible(words.charCodeAt(at))) at++;
  return at;
}

/** Whether these words, read without their invisible characters, stand right before the point. */
function precedes(page: PathPage, from: TextPoint, words: string): boolean {
  if (words.length <= from.offset && from.node.data.startsWith(words, from.offset - words.length))
    return true;
  let left = previousVisible(words, words.length);
  let offset = from.offset;
  for (let node: Text | null = from.node; node && left > 0; ) {
    const { data } = node;
    while (offset > 0 && left > 0) {
      const unit = data.charCodeAt(--offset);
      if (isInvisible(unit)) continue;
      if (unit !== words.charCodeAt(left - 1)) return false;
      left = previousVisible(words, left - 1);
    }
    if (left === 0) return true;
    node = previousText(page.root, node, page.tree);
    offset = node?.data.length ?? 0;
  }
  return left === 0;
}

/** The end of the last visible character before `end`; 0 where there is none. */
function previousVisible(words: string, end: number): number {
  let at = end;
  while (at > 0 && isInvisible(words.charCodeAt(at - 1))) at--;
  return at;
}

/** The point `count` visible characters before this one. */
function goBack(page: PathPage, from: TextPoint, count: number): TextPoint | null {
  let left = count;
  let { offset } = from;
  for (let node: Text | null = from.node; node; ) {
    const whole = offset === node.data.length ? page.sizeOf(node) : Number.POSITIVE_INFINITY;
    if (whole < left) {
      left -= whole;
      offset = 0;
    }
    while (offset > 0) {
      if (!isInvisible(node.data.charCodeAt(--offset)) && --left === 0) return { node, offset };
    }
    node = previousText(page.root, node, page.tree);
    offset = node?.data.length ?? 0;
  }
  return null;
}

function rangeBetween(page: PathPage, start: TextPoint, end: TextPoint): Range | null {
  // The quote begins with a visible character: not at the end of the node before it.
  const first = pass(page, start, 0);
  if (!first) return null;
  const range = start.node.ownerDocument.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(end.node, end.offset);
  // A range cannot reach out of a shadow root: it collapses.
  return range.collapsed ? null : range;
}
