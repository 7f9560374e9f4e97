/**
 * How many letters must be inserted, left out, replaced or swapped with their neighbour to make `typed` of a beginning
 * of `word` (optimal string alignment: no letter is changed twice), and how long the beginning is that needs fewest:
 * of several, the whole word, else the one nearest in length to what was typed.
 */
export function nearestBeginning(
  typed: string,
  word: string,
): { readonly edits: number; readonly length: number } {
  const width = word.length + 1;
  let beforeLast = new Uint8Array(width);
  let last = Uint8Array.from({ length: width }, (_, i) => i);
  for (let i = 1; i <= typed.length; i++) {
    const row = new Uint8Array(width);
    row[0] = i;
    for (let j = 1; j < width; j++) {
      const isSame = typed.charCodeAt(i - 1) === word.charCodeAt(j - 1);
      let least = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (isSame ? 0 : 1),
      );
      const isSwapped =
        i > 1 &&
        j > 1 &&
        typed.charCodeAt(i - 1) === word.charCodeAt(j - 2) &&
        typed.charCodeAt(i - 2) === word.charCodeAt(j - 1);
      if (isSwapped) least = Math.min(least, (beforeLast[j - 2] as number) + 1);
      row[j] = least;
    }
    [beforeLast, last] = [last, row];
  }
  let best = word.length;
  for (let j = word.length - 1; j >= 0; j--) {
    const isNearer = Math.abs(j - typed.length) < Math.abs(best - typed.length);
    const edits = last[j] as number;
    const least = last[best] as number;
    if (edits < least || (edits === least && best !== word.length && isNearer)) best = j;
  }
  return { edits: last[best] as number, length: best };
}
