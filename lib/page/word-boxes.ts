import type { Box } from './place-box.ts';

/** The boxes of a range's words, line by line, in CSS pixels of the viewport. */
export function wordBoxes(range: Range): readonly Box[] {
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}
