/** Rises with every change of what `fold` yields: folded texts that were kept under another number are made again. */
export const FOLD_VERSION = 2;

/** What is not printing ASCII, two spaces in a row, and the grave accent, which counts as a quote. */
const NOT_PLAIN = /[^\x20-\x7e]| {2}|`/;

/**
 * Latin, Greek and Cyrillic diacritics, Hebrew points, Arabic vowel signs and the stretching of Arabic letters; the
 * marks that readers leave out.
 */
const OPTIONAL_MARKS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/gu;

/** Soft hyphens, joiners, directions, variation selectors. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu;

const SPACES_AND_CONTROLS = /[\s\p{Cc}]+/gu;

/** What Unicode keeps apart and readers type alike; as far as can be, one byte a character in memory. */
const ALIKE: Readonly<Record<string, string>> = {
  ...each('‘’‚‛‹›′‵ʹʼʻˈ`', "'"),
  ...each('“”„‟«»″‶〝〞〟', '"'),
  ...each('‐‑‒–—―−⁃', '-'),
  ...each('•∙‧・', '·'),
  ...each('ى\u06cc', 'ي'),
  ...each('\u06a9', 'ك'),
  ...each('ø', 'o'),
  ...each('đð', 'd'),
  '€': '¤',
  ς: 'σ',
  ł: 'l',
  ħ: 'h',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  '⁄': '/',
};
const TO_UNIFY = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'gu');

function each(characters: string, as: string): Record<string, string> {
  return Object.fromEntries(Array.from(characters, (character) => [character, as]));
}

/**
 * Text as the search compares it: compatibility forms, quotes and dashes unified, case, diacritics and invisible
 * characters gone, white space and controls made one space, so that `Ulaanbaatar` finds `ULAANBAATAR`, `resume`
 * finds `Résumé`, `strasse` finds `Straße` and `don't` finds `don’t`. Marks that make another letter (Thai and
 * Indic vowels, Japanese voicing) stay. The result holds no line end and no U+0000, and folds to itself.
 * Never throws; the result is for comparing only and its length says nothing.
 */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  // Before it is taken apart, an acute accent that stands alone is a quote; after it, it is a space and a mark.
  const whole = text.replaceAll('´', "'");
  // Case before and after: the marks to leave out may themselves have a capital form (Greek iota
  // subscript), and compatibility forms may turn into capitals (the sign for megabyte).
  return unifyCase(unifyCase(whole).normalize('NFKD').replace(OPTIONAL_MARKS, ''))
    .replace(INVISIBLE, '')
    .replace(TO_UNIFY, (character) => ALIKE[character] ?? character)
    .replace(SPACES_AND_CONTROLS, ' ');
}

/** Whether folding changes nothing of it but the case. */
export function isPlain(text: string): boolean {
  return !NOT_PLAIN.test(text);
}

/** Up and then down: only the way up turns ß into ss and unifies ı with i. */
function unifyCase(text: string): string {
  return text.toUpperCase().toLowerCase();
}
