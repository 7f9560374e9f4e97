import { flatAncestors } from './flat-parent.ts';
import type { Box, Flow } from './place-box.ts';

/** Some words of the page, wherever they are now. */
export interface Words {
  /** Their boxes, line by line, in CSS pixels of the viewport; none while they are not shown. */
  readonly boxes: () => readonly Box[];
  /** Which way they run at their end. */
  readonly flow: () => Flow;
  /** One of their nodes. */
  readonly node: () => Node;
}

/** @param range where the words are, asked each time */
export function wordsOf(range: () => Range): Words {
  return {
    boxes: () => (isShown(range()) ? wordBoxes(range()) : []),
    flow: () => flowOf(range().endContainer),
    node: () => range().startContainer,
  };
}

/** The boxes of a range's words, line by line, in CSS pixels of the viewport. */
export function wordBoxes(range: Range): readonly Box[] {
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

/** In closed details words have boxes, too. */
function isShown({ startContainer, endContainer }: Range): boolean {
  return [startContainer, endContainer].some((node) => boxAround(node)?.checkVisibility());
}

/** What has `display: contents` has no box, and counts as not visible itself. */
function boxAround(node: Node): Element | null {
  for (const element of flatAncestors(node)) {
    if (getComputedStyle(element).display !== 'contents') return element;
  }
  return null;
}

function flowOf(node: Node): Flow {
  const element = node instanceof Element ? node : node.parentElement;
  if (!element) return 'ltr';
  const { direction, writingMode } = getComputedStyle(element);
  if (writingMode === 'vertical-lr' || writingMode === 'sideways-lr') return 'columns-rightward';
  if (writingMode.startsWith('vertical') || writingMode.startsWith('sideways')) return 'columns-leftward';
  return direction === 'rtl' ? 'rtl' : 'ltr';
}
