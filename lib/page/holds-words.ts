import { normalise } from '../anchor/normalise.ts';
import { spanOfRange } from '../anchor/text-index.ts';
import type { PageIndex } from './page-index.ts';

/**
 * Whether a live range still holds the words it was put on; re-rendering leaves it collapsed, cut off or on
 * others. `areTheWords` is asked of normalised text.
 */
export function holdsWords(
  index: PageIndex,
  range: Range,
  areTheWords: (normalised: string) => boolean,
): boolean {
  if (range.collapsed || !range.startContainer.isConnected) return false;
  if (areTheWords(normalise(range.toString()))) return true;
  // Text that is not the page's words (a script between) is in the range, but not in the index.
  const { start, end } = spanOfRange(index.current(), range);
  return areTheWords(index.current().text.slice(start, end));
}
