import { fold, isPlain } from './fold.ts';

/** A folded text, and for each of its code units the grapheme of the original that it was made of. */
export interface FoldMap {
  readonly folded: string;
  /** Where that grapheme starts and ends in the original, in UTF-16 code units. */
  start(at: number): number;
  end(at: number): number;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Folds a text grapheme by grapheme, which gives the same as `fold`. */
export function foldWithMap(text: string): FoldMap {
  if (isPlain(text)) return { folded: fold(text), start: (at) => at, end: (at) => at + 1 };
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let isAfterSpace = false;
  for (const { segment, index } of graphemes.segment(text)) {
    const folded = fold(segment);
    for (let i = 0; i < folded.length; i++) {
      const character = folded.charAt(i);
      if (character === ' ' && isAfterSpace) continue;
      isAfterSpace = character === ' ';
      parts.push(character);
      starts.push(index);
      ends.push(index + segment.length);
    }
  }
  return {
    folded: parts.join(''),
    start: (at) => starts[at] ?? text.length,
    end: (at) => ends[at] ?? text.length,
  };
}
