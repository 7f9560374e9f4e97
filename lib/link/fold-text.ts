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

function foldCharacter(character: string): string {
  const base = character.normalize('NFKD').toLowerCase().normalize('NFKD').replace(LEFT_OUT, '');
  return [...base]
    .map((letter) => SAME_LETTERS.get(letter) ?? letter)
    .join('')
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/\s/g, ' ');
}

/** Folds a few words: what `foldText` makes of them, without the way back. */
export function foldWords(words: string): string {
  return Array.from(words, foldCharacter).join('');
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

/** The text of these UTF-16 units. */
function decodeUnits(units: Uint16Array): string {
  const pieces: string[] = [];
  // A call takes some ten thousand arguments at most.
  for (let at = 0; at < units.length; at += 8192) {
    pieces.push(Reflect.apply(String.fromCharCode, null, units.subarray(at, at + 8192)));
  }
  return pieces.join('');
}

/** The same units with room for `more` behind the first `length`. */
function withRoom(units: Uint16Array, length: number, more: number): Uint16Array {
  if (length + more <= units.length) return units;
  const larger = new Uint16Array(length + 2 * more);
  larger.set(units.subarray(0, length));
  return larger;
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
  const known = new Map<string, string>();
  /** For a unit that folds to one unit, that unit; 0 while it is not known. */
  const table = new Uint16Array(0x10000);
  for (let unit = 1; unit < 0x80; unit++) table[unit] = String.fromCharCode(unit).toLowerCase().charCodeAt(0);

  let units: Uint16Array = new Uint16Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const single = table[unit] ?? 0;
    if (single !== 0) {
      units[length++] = single;
      at++;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? unit);
    const folded = known.get(character) ?? foldCharacter(character);
    known.set(character, folded);
    if (folded.length === 1 && character.length === 1) table[unit] = folded.charCodeAt(0);
    if (folded.length !== character.length) {
      sources.push(at, at + character.length);
      targets.push(length, length + folded.length);
    }
    units = withRoom(units, length, folded.length + text.length - at);
    for (let i = 0; i < folded.length; i++) units[length++] = folded.charCodeAt(i);
    at += character.length;
  }

  return {
    folded: decodeUnits(units.subarray(0, length)),
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
