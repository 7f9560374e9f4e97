import Papa from 'papaparse';
import type { TroubleCode } from './import-row.ts';

/** How a CSV file is written. */
export interface CsvForm {
  readonly delimiter: string;
  readonly newline: string;
}

/** Characters that one row may have. */
const MOST_SIZE = 4_000_000;

/** What a parser of Papa's says of a piece of text (its types leave it open). */
interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string }[];
  /** Where the last complete row ended. */
  readonly meta: { readonly cursor: number };
}

/**
 * The rows of a CSV file in the order of the file, empty ones left out, many at a time; the headings are the first.
 * Gives back what was wrong at the end, or null.
 */
export async function* readCsvRows(
  texts: AsyncIterable<string>,
  { delimiter, newline }: CsvForm,
): AsyncGenerator<string[][], TroubleCode | null> {
  const parse = (text: string, isLast: boolean): Parsed =>
    new Papa.Parser({
      delimiter,
      newline: newline as '\n',
      quoteChar: '"',
      escapeChar: '"',
      fastMode: false,
    }).parse(text, 0, !isLast);
  const isFilled = (row: readonly string[]) => row.some((cell) => cell.trim() !== '');
  let rest = '';
  for await (const text of texts) {
    rest += text;
    const { data, meta } = parse(rest, false);
    yield data.filter(isFilled);
    rest = rest.slice(meta.cursor);
    if (rest.length > MOST_SIZE) return 'too-large';
  }
  const { data, errors } = parse(rest, true);
  const isOpen = errors.some(({ code }) => code === 'MissingQuotes');
  yield (isOpen ? data.slice(0, -1) : data).filter(isFilled);
  return isOpen ? 'cut-off' : null;
}
