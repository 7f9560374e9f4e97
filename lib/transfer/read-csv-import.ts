import type { Fields } from './fields.ts';
import { type ForeignMark, toHighlight } from './foreign-mark.ts';
import { fromHypothesisRow, HYPOTHESIS_COLUMNS } from './from-hypothesis.ts';
import { fromReadwiseRow, READWISE_COLUMNS } from './from-readwise.ts';
import { type ImportEvent, type ImportFormat, isRejection, type Rejection, reject } from './import-row.ts';
import { type CsvForm, readCsvRows } from './read-csv-rows.ts';
import { saysOf } from './says-of.ts';

/** A CSV file that is known by its headings. */
export interface CsvKind extends CsvForm {
  readonly format: ImportFormat;
  readonly toMark: (row: Fields) => ForeignMark | Rejection;
}

const KINDS = [
  { format: 'hypothesis-csv', toMark: fromHypothesisRow, columns: [HYPOTHESIS_COLUMNS] },
  { format: 'readwise-csv', toMark: fromReadwiseRow, columns: READWISE_COLUMNS },
] as const;

const unquote = (cell: string): string => cell.trim().replace(/^"(.*)"$/s, '$1');

/** What kind of CSV file begins like this; null where none that is known does. */
export function recogniseCsv(head: string): CsvKind | null {
  const [line = '', newline = '\n'] = /^(.*?)(\r\n|\n|\r|$)/s.exec(head)?.slice(1) ?? [];
  for (const delimiter of [',', ';', '\t']) {
    const headings = line.split(delimiter).map(unquote);
    const kind = KINDS.find(({ columns }) =>
      columns.some((names) => names.every((name) => headings.includes(name))),
    );
    if (kind) return { ...kind, delimiter, newline: newline || '\n' };
  }
  return null;
}

/** Tells the rows of a CSV file of this kind. */
export async function* readCsvImport(
  texts: AsyncIterable<string>,
  kind: CsvKind,
  fallbackTime: number,
): AsyncGenerator<ImportEvent> {
  yield { format: kind.format };
  const batches = readCsvRows(texts, kind);
  let headings: readonly string[] | null = null;
  let at = 0;
  for (;;) {
    const next = await batches.next();
    if (next.done) {
      if (next.value !== null) yield { trouble: { code: next.value, values: [String(at)] } };
      return;
    }
    for (const cells of next.value) {
      if (headings === null) {
        headings = cells.map((cell) => cell.trim());
        continue;
      }
      at++;
      const row = Object.fromEntries(headings.map((name, i) => [name, cells[i]]));
      const made =
        cells.length === headings.length
          ? await marked(kind.toMark(row), fallbackTime)
          : reject('columns', String(cells.length), String(headings.length));
      yield isRejection(made) ? { at, rejected: made, says: saysOf(row) } : { at, highlight: made };
    }
  }
}

async function marked(mark: ForeignMark | Rejection, fallbackTime: number) {
  return isRejection(mark) ? mark : toHighlight(mark, fallbackTime);
}
