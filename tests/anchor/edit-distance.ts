/** How many code units must be put in, taken out or exchanged to make one text the other (Levenshtein). */
export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 0; i < one.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j++) {
      const exchanged = (row[j] ?? 0) + Number(one[i] !== other[j]);
      next.push(Math.min(exchanged, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** How much of the longer of the two, from 0 to 1, needs no change. */
export function editSimilarity(quote: string, found: string): number {
  return 1 - editDistance(quote, found) / Math.max(quote.length, found.length);
}
