import { normalise } from '../anchor/normalise.ts';

/** The normalised words in a range. */
export function wordsIn(range: Range): string {
  return normalise(range.toString());
}

/** Whether a live range still holds the words it was put on; re-rendering leaves it collapsed, cut off or on others. */
export function holdsWords(range: Range, words: string): boolean {
  return !range.collapsed && range.startContainer.isConnected && wordsIn(range) === words;
}
