import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { exportCsv } from '../../lib/transfer/export-csv.ts';
import { guardCell, unguardCell } from '../../lib/transfer/guard-cell.ts';
import { makeHighlight } from '../store/make-highlight.ts';
import { anyHighlight, anyText } from './arbitrary-highlights.ts';
import { batchesOf, textOfPieces } from './read-text.ts';

const STARTS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

test('no cell is a formula, and every text can be read back', () => {
  fc.assert(
    fc.property(fc.tuple(fc.constantFrom('', "'", "''", ...STARTS), anyText), ([start, text]) => {
      const cell = guardCell(start + text);
      expect(STARTS).not.toContain(cell[0]);
      expect(unguardCell(cell)).toBe(start + text);
    }),
  );
  expect(guardCell('=HYPERLINK("https://a.example")')).toBe('\'=HYPERLINK("https://a.example")');
  expect(guardCell('plain')).toBe('plain');
});

test('the table holds what the marks hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyHighlight, { minLength: 1, maxLength: 5 }), async (marks) => {
      const text = await textOfPieces(exportCsv(batchesOf(marks.slice(0, 2), marks.slice(2))));
      expect(text.startsWith('\ufeffId,Title,Address,Quote,Note,Tags,Ink,Created,Changed\r\n')).toBe(true);
      const { data } = Papa.parse<string[]>(text.slice(1), { newline: '\r\n', delimiter: ',' });
      const rows = data.slice(1, -1).map((row) => row.map(unguardCell));
      expect(rows.map(([id, title, address, quote, note]) => [id, title, address, quote, note])).toEqual(
        marks
          .filter(({ deletedAt }) => deletedAt === 0)
          .map(({ id, title, rawUrl, quote, note }) => [id, title, rawUrl, quote, note]),
      );
    }),
    { numRuns: 200 },
  );
});

test('a row, to the letter', async () => {
  const mark = makeHighlight({ note: 'two\nlines, "said"', tags: ['=a', 'b'], createdAt: 0 });
  expect((await textOfPieces(exportCsv(batchesOf([mark])))).split('\r\n')[1]).toBe(
    'first,A story,https://example.org/story,once upon,"two\nlines, ""said""","\'=a, b",sun,1970-01-01T00:00:00.000Z,1970-01-01T00:00:01.000Z',
  );
});
