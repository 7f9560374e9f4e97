import { nearestBeginning } from './edit-distance.ts';
import type { Sliced } from './scan-texts.ts';
import type { SearchableMarks } from './searchable.ts';
import { countBits, editsAllowed, letterBits, type Seed, seedsOf } from './spelling-seeds.ts';
import { beginsWord, isLetter } from './word-edges.ts';

/** The beginning of a word that stands in a text and may have been meant. */
interface Spelling {
  readonly letters: string;
  readonly edits: number;
  /** It is all of its word. */
  readonly isWhole: boolean;
  /** How often it was met; some are met twice. */
  count: number;
}

/**
 * Spellings near to a folded word that stand at the beginnings of words, in marks that are `open` (by place) and in
 * their pages: the likeliest first, with fewest edits, then whole words, then with the same first letter, then the commonest.
 */
export function* findSpellings(marks: SearchableMarks, word: string, open: Uint8Array): Sliced<string[]> {
  const edits = editsAllowed(word);
  const found = new Map<string, Spelling>();
  const wanted = letterBits(word);
  const judged = new Map<string, Spelling | null>();
  const openPages = new Uint8Array(marks.pages.length);
  for (let place = 0; place < marks.size; place++)
    if (open[place] === 1) openPages[marks.pageOf[place] as number] = 1;
  const judge = (text: string, from: number) => {
    // One letter more than needed tells whether the word goes on.
    const most = from + word.length + edits + 1;
    let end = from;
    let lacking = wanted;
    while (end < most && isLetter(text, end)) lacking &= ~(1 << (text.charCodeAt(end++) & 31));
    // Each letter that is not there at all takes an edit: most words are refused by this.
    if (countBits(lacking) > edits) return;
    const letters = text.slice(from, end);
    let spelling = judged.get(letters);
    if (spelling === undefined) {
      spelling = spellingOf(word, letters, edits);
      const known = spelling && found.get(spelling.letters);
      if (spelling && (!known || (spelling.isWhole && !known.isWhole))) {
        if (known) spelling.count += known.count;
        found.set(spelling.letters, spelling);
      }
      judged.set(letters, spelling);
    }
    const counted = spelling && found.get(spelling.letters);
    if (counted) counted.count++;
  };
  const seeds = seedsOf(word, edits);
  for (const piece of marks.texts ?? []) {
    for (const seed of seeds) {
      scanSeed(piece.marks, piece.markEnds, piece.markPlaces, open, seed, edits, judge);
      scanSeed(piece.pages, piece.pageEnds, piece.pageNumbers, openPages, seed, edits, judge);
    }
    yield;
  }
  return [...found.values()].sort((a, b) => compare(word, a, b)).map(({ letters }) => letters);
}

function spellingOf(word: string, letters: string, allowed: number): Spelling | null {
  const isCut = letters.length > word.length + allowed;
  const candidate = isCut ? letters.slice(0, -1) : letters;
  const { edits, length } = nearestBeginning(word, candidate);
  if (edits > allowed) return null;
  return {
    letters: candidate.slice(0, length),
    edits,
    isWhole: !isCut && length === candidate.length,
    count: 0,
  };
}

function compare(word: string, a: Spelling, b: Spelling): number {
  const isLike = ({ letters }: Spelling) => Number(letters.charAt(0) === word.charAt(0));
  return (
    a.edits - b.edits ||
    Number(b.isWhole) - Number(a.isWhole) ||
    isLike(b) - isLike(a) ||
    b.count - a.count ||
    (a.letters < b.letters ? -1 : 1)
  );
}

function scanSeed(
  text: string,
  ends: Uint32Array,
  owners: Uint32Array,
  open: Uint8Array,
  { letters, offset }: Seed,
  edits: number,
  judge: (text: string, from: number) => void,
): void {
  let i = 0;
  const least = Math.max(0, offset - edits);
  for (let at = text.indexOf(letters); at >= 0; ) {
    while ((ends[i] as number) < at) i++;
    if (open[owners[i] as number] === 0) {
      at = text.indexOf(letters, ends[i]);
      continue;
    }
    // A word begins at one place only, so that the first that is met on the way back is it.
    let from = at;
    while (at - from <= offset + edits && !beginsWord(text, from)) from--;
    if (at - from >= least && at - from <= offset + edits) judge(text, from);
    at = text.indexOf(letters, at + 1);
  }
}
