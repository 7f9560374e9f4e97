import { type ComparedWords, compareWords } from './compare-words.ts';

/** How many words may have come or gone at one end. */
const MOST_MOVED = 3;

/** One end of a text beside what stood there, and how many characters of the text that takes. */
interface ComparedEnd {
  readonly compared: readonly ComparedWords[];
  readonly length: number;
}

/**
 * How the words changed of which only the first and the last are known: at both ends as `compareWords` has it, what
 * lies between as it is now. Null where the ends tell of no change, or cannot be told from what lies between.
 */
export function compareEnds(first: string, last: string, after: string): ComparedWords[] | null {
  const text = after.replace(/\s+/g, ' ').trim();
  const words = wordsOf(text);
  const head = closest(first, (count) => text.slice(0, words[count - 1]?.end ?? text.length));
  const tail = closest(last, (count) => text.slice(words.at(-count)?.start ?? 0));
  if (head === null || tail === null || head.length + tail.length > text.length) return null;
  const between = text.slice(head.length, text.length - tail.length);
  const compared = [...head.compared, { state: 'same', words: between } as const, ...tail.compared];
  return compared.some(({ state }) => state !== 'same') ? compared : null;
}

/** The cut of the text that has most in common with the words; the longer one where two have as much. */
function closest(words: string, cut: (count: number) => string): ComparedEnd | null {
  const known = wordsOf(words).length;
  let best: (ComparedEnd & { readonly cost: number }) | null = null;
  for (let count = Math.max(1, known - MOST_MOVED); count <= known + MOST_MOVED; count += 1) {
    const text = cut(count);
    const compared = compareWords(words, text);
    if (compared === null) continue;
    const changed = compared.filter(({ state }) => state !== 'same');
    const moved = changed.reduce((sum, part) => sum + wordsOf(part.words).length, 0);
    const cost = moved + Math.abs(count - known);
    if (best === null || cost <= best.cost) best = { compared, length: text.length, cost };
  }
  return best;
}

function wordsOf(text: string): { readonly start: number; readonly end: number }[] {
  const segments = Array.from(new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text));
  return segments
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}
