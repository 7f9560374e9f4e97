/** What spreadsheets take for a formula's beginning, in half and full width, behind any number of our own marks. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const GUARDED = /^'('*[=+\-@\t\r\n＝＋－＠])/;

/**
 * The cell, so written that no spreadsheet runs it: what begins like a formula gets an apostrophe in front, and so does
 * what begins like a formula behind apostrophes of its own. `unguardCell` gives back every text as it was.
 */
export function guardCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text of a guarded cell. */
export function unguardCell(cell: string): string {
  return cell.replace(GUARDED, '$1');
}
