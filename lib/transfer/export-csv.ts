import Papa from 'papaparse';
import type { Highlight } from '../model.ts';
import { guardCell } from './guard-cell.ts';
import { formatTime } from './parse-time.ts';

const COLUMNS = ['Id', 'Title', 'Address', 'Quote', 'Note', 'Tags', 'Ink', 'Created', 'Changed'];

const cellsOf = (mark: Highlight): string[] => [
  mark.id,
  mark.title,
  mark.rawUrl,
  mark.quote,
  mark.note,
  mark.tags.join(', '),
  mark.ink,
  formatTime(mark.createdAt) ?? '',
  formatTime(mark.updatedAt) ?? '',
];

/** So that spreadsheets read it as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
const LINE = '\r\n';

const write = (rows: string[][]): string =>
  Papa.unparse(
    rows.map((row) => row.map(guardCell)),
    { newline: LINE },
  ) + LINE;

/** The kept marks as a table, in pieces of a file (RFC 4180). No cell is a formula (`guard-cell.ts`). */
export async function* exportCsv(highlights: AsyncIterable<readonly Highlight[]>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + write([COLUMNS]);
  for await (const batch of highlights) {
    const kept = batch.filter(({ deletedAt }) => deletedAt === 0);
    if (kept.length > 0) yield write(kept.map(cellsOf));
  }
}
