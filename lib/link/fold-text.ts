/** Text as a browser's search compares it, and the way between offsets of both. */
export interface FoldedText {
  readonly folded: string;
  /** The offset in `folded` of what begins at this offset of the source. */
  toFolded(sourceOffset: number): number;
  /** The offset in the source of what begins at this offset of `folded`; behind what folding left out. */
  toSource(foldedOffset: number): number;
}

/** Letters that collation gives the primary weights of others, beside what NFKD takes apart. */
const SAME_LETTERS: ReadonlyMap<string, string> = new Map(
  [
    ...['ß ss', 'æ ae', 'œ oe', 'ø o', 'đ d', 'ð d', 'ł l', 'ħ h', 'ŧ t', 'ı i', 'ς σ'],
    ...["‘ '", "’ '", "‚ '", "‛ '", '“ "', '” "', '„ "', '‟ "'],
    ...["׳ '", '״ "', "ʼ '"],
  ].map((pair) => [pair.charAt(0), pair.slice(2)]),
);

const LEFT_OUT = /[\p{M}\p{Cf}\u0640]/gu;
const FOLDABLE = new RegExp(`[${[...SAME_LETTERS.keys()].join('')}\\p{M}\\p{Cf}\\u0640ァ-ヶ]`, 'u');

function foldCharacter(character: string): string {
  const base = character.normalize('NFKD').toLowerCase().normalize('NFKD').replace(LEFT_OUT, '');
  return [...base]
    .map((letter) => SAME_LETTERS.get(letter) ?? letter)
    .join('')
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/\s/g, ' ');
}

/** In `keys`, sorted, the index of the last that is not above `value`. */
function lastNotAbove(keys: readonly number[], value: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((keys[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Folds text coarser than any browser does: case, diacritics and all other combining marks, width,
 * ligatures, kana's kind, the shape of quotation marks, invisible format characters (Chromium compares
 * primary collation weights, UTS 10; Firefox case and diacritics). What a browser takes for the same is the
 * same here, so what is unique here is unique there. Line breaks ('\n') stay.
 */
export function foldText(text: string): FoldedText {
  const sources = [0];
  const targets = [0];
  const cache = new Map<string, string>();
  const pieces: string[] = [];
  let target = 0;
  let copied = 0;

  const copyUpTo = (end: number): void => {
    const piece = text.slice(copied, end).toLowerCase();
    pieces.push(piece);
    target += piece.length;
  };
  for (const run of text.matchAll(/[\u0080-\uffff]+/g)) {
    const [word] = run;
    if (word.normalize('NFKD') === word && !FOLDABLE.test(word)) continue;
    let at = run.index;
    for (const character of word) {
      let folded = cache.get(character);
      if (folded === undefined) {
        folded = foldCharacter(character);
        cache.set(character, folded);
      }
      if (folded !== character) {
        copyUpTo(at);
        pieces.push(folded);
        copied = at + character.length;
        if (folded.length !== character.length) {
          sources.push(at, copied);
          targets.push(target, target + folded.length);
        }
        target += folded.length;
      }
      at += character.length;
    }
  }
  copyUpTo(text.length);

  return {
    folded: pieces.join(''),
    toFolded(offset) {
      const at = lastNotAbove(sources, offset);
      const moved = (targets[at] ?? 0) + offset - (sources[at] ?? 0);
      return Math.min(moved, targets[at + 1] ?? moved);
    },
    toSource(offset) {
      const at = lastNotAbove(targets, offset);
      const moved = (sources[at] ?? 0) + offset - (targets[at] ?? 0);
      return Math.min(moved, sources[at + 1] ?? moved);
    },
  };
}
