import { diffWords } from 'diff';

/** Words that stand in both texts, in the new one only, or in the old one only. */
export interface ComparedWords {
  readonly state: 'same' | 'added' | 'removed';
  readonly words: string;
}

/** How much may differ: beyond it, a comparison takes long and tells nothing. */
const MOST_EDITS = 400;
/** Texts longer than this are not compared. */
const MOST_UNITS = 20_000;

/**
 * How the words changed, in order, by whole words of any script; white space is not compared. Null where
 * nothing is gained by comparing: the texts have too little in common, or are too long.
 */
export function compareWords(before: string, after: string): ComparedWords[] | null {
  if (before.length + after.length > MOST_UNITS) return null;
  const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
  const changes = diffWords(flat(before), flat(after), {
    intlSegmenter: new Intl.Segmenter(undefined, { granularity: 'word' }),
    maxEditLength: MOST_EDITS,
  });
  const compared = changes?.map(
    ({ added, removed, value }): ComparedWords => ({
      state: added ? 'added' : removed ? 'removed' : 'same',
      words: value,
    }),
  );
  return compared?.some(({ state, words }) => state === 'same' && /[\p{L}\p{N}]/u.test(words))
    ? compared
    : null;
}
