/** Letters that stand unchanged in some spellings of a word, and where in the word they are. */
export interface Seed {
  readonly letters: string;
  readonly offset: number;
}

/** How many letters of a word may be wrong: none of short ones, of which too many others are made by one change. */
export function editsAllowed(word: string): number {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

/**
 * Seeds of a word of which every spelling with so many edits holds at least one, at most `edits` letters away from its
 * offset. A word in one more pieces than it has edits keeps one whole; only two neighbours that are swapped across a
 * border break two pieces at once, so that for each border the word with these two swapped is taken apart, too.
 */
export function seedsOf(word: string, edits: number): Seed[] {
  const borders = Array.from({ length: edits + 2 }, (_, i) => Math.round((i * word.length) / (edits + 1)));
  const pieces = borders.slice(0, -1).map((start, i) => ({
    letters: word.slice(start, borders[i + 1]),
    offset: start,
  }));
  const swapped = borders.slice(1, -1).flatMap((border) => {
    const swap = word.charAt(border) + word.charAt(border - 1);
    return seedsOf(word.slice(0, border - 1) + swap + word.slice(border + 1), edits - 1);
  });
  const all = [...pieces, ...swapped];
  return all.filter(
    (seed, i) => !all.some((other, j) => i !== j && holds(seed, other) && (j < i || !holds(other, seed))),
  );
}

/** Whether wherever a seed stands, the other does too. */
function holds({ letters, offset }: Seed, other: Seed): boolean {
  const from = other.offset - offset;
  return from >= 0 && letters.startsWith(other.letters, from);
}

/** A bit for each letter of a word, shared by those whose codes are alike. */
export function letterBits(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

/** How many bits are set. */
export function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
