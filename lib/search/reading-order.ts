import type { Highlight } from '../model.ts';

/**
 * Highlights of one page as a reader meets them: by where they start, the longer first where two
 * start alike, then the older. Returns a new array; equal input in any order gives equal output.
 */
export function inReadingOrder(highlights: readonly Highlight[]): Highlight[] {
  return highlights.toSorted((a, b) => {
    const one = a.selectors.position;
    const other = b.selectors.position;
    return (
      one.start - other.start ||
      other.end - one.end ||
      a.createdAt - b.createdAt ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
    );
  });
}
