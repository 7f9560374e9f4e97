/** Latin, Greek and Cyrillic diacritics, Hebrew points, Arabic vowel signs; the marks that readers leave out. */
const OPTIONAL_MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/gu;

/**
 * Text as the search compares it: compatibility forms unified, case and diacritics gone, so that
 * `Ulaanbaatar` finds `ULAANBAATAR`, `resume` finds `Résumé` and `strasse` finds `Straße`. Marks that
 * make another letter (Thai and Indic vowels, Japanese voicing) stay.
 * Never throws; the result is for comparing only and its length says nothing.
 */
export function fold(text: string): string {
  // Case before and after: the marks to leave out may themselves have a capital form (Greek iota
  // subscript), and compatibility forms may turn into capitals (the sign for megabyte).
  return unifyCase(unifyCase(text).normalize('NFKD').replace(OPTIONAL_MARKS, ''));
}

/** Up and then down: only the way up turns ß into ss and unifies ı with i. */
function unifyCase(text: string): string {
  return text.toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}
