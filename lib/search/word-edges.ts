const LETTER_OR_MARK = /[\p{L}\p{N}\p{M}]/u;

/** What a code unit is to the borders of words. */
const SEPARATOR = 0;
const LETTER = 1;
/** Of a script that is written without spaces, and emoji: words may begin and end anywhere. */
const SPACELESS = 2;

/** How well a place in a text fits; more is better. */
export const LEVELS = { none: 0, inside: 1, beginning: 2, whole: 3 } as const;

/** Ranges that are common enough to be known without asking the tables of Unicode; both ends belong to them. */
function kindOf(code: number): number {
  if (code < 0x80) {
    const isLetter = (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
    return isLetter || (code >= 0x41 && code <= 0x5a) ? LETTER : SEPARATOR;
  }
  if (code >= 0x0430 && code <= 0x045f) return LETTER;
  // Thai and Lao, Myanmar, Khmer.
  if (code >= 0x0e00 && code <= 0x0eff) return SPACELESS;
  if ((code >= 0x1000 && code <= 0x109f) || (code >= 0x1780 && code <= 0x17ff)) return SPACELESS;
  // Chinese characters and kana, without the marks of voicing; halves of all that is beyond.
  if (code >= 0x3400 && code <= 0x9fff) return SPACELESS;
  if (code >= 0x3041 && code <= 0x30ff) return code === 0x3099 || code === 0x309a ? LETTER : SPACELESS;
  if ((code >= 0x3005 && code <= 0x3007) || (code >= 0xd800 && code <= 0xdfff)) return SPACELESS;
  return LETTER_OR_MARK.test(String.fromCharCode(code)) ? LETTER : SEPARATOR;
}

/** Whether a word may begin at this offset; `text` is folded. */
export function beginsWord(text: string, at: number): boolean {
  return at === 0 || kindOf(text.charCodeAt(at - 1)) !== LETTER || kindOf(text.charCodeAt(at)) !== LETTER;
}

/** Whether a word may end before this offset; `text` is folded. */
export function endsWord(text: string, at: number): boolean {
  return (
    at >= text.length || kindOf(text.charCodeAt(at)) !== LETTER || kindOf(text.charCodeAt(at - 1)) !== LETTER
  );
}

/** How the characters from `start` to `end` of a folded text stand in its words: one of `LEVELS`. */
export function levelAt(text: string, start: number, end: number): number {
  if (!beginsWord(text, start)) return LEVELS.inside;
  return endsWord(text, end) ? LEVELS.whole : LEVELS.beginning;
}

/** Whether all of it is letters of scripts that are written with spaces; `word` is folded. */
export function isSpacedWord(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (kindOf(word.charCodeAt(i)) !== LETTER) return false;
  return true;
}

/** Whether it is a letter of such a script; there is none at the end of the text. */
export function isLetter(text: string, at: number): boolean {
  return kindOf(text.charCodeAt(at)) === LETTER;
}
