import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Highlight } from '../../lib/model.ts';
import { readLines as readAny, writeLines } from '../../lib/store/copy-lines.ts';
import { makeHighlight } from './make-highlight.ts';

const isOurs = (value: unknown): value is Highlight =>
  value !== null && typeof value === 'object' && 'note' in value;
const readLines = (text: string) => readAny(text, isOurs);

/** Rows with whatever can be written into a note, lone surrogates and line breaks among it. */
const anyRows = fc
  .array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1, maxLength: 6 })
  .map((notes) => notes.map((note, i) => makeHighlight({ id: `row ${i}`, note })));

test('what was written is read', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      expect(readLines(writeLines(rows))).toEqual(rows);
    }),
  );
  expect(readLines('')).toEqual([]);
  const odd = makeHighlight({ note: 'lone \ud800, line\u2028breaks\n and \u0000' });
  expect(readLines(writeLines([odd]))).toEqual([odd]);
});

test('a bit that is turned round takes no more than its own row, and changes none', () => {
  fc.assert(
    fc.property(anyRows, fc.nat(), fc.nat(7), (rows, place, bit) => {
      const bytes = new TextEncoder().encode(writeLines(rows));
      const at = place % bytes.length;
      bytes[at] = (bytes[at] as number) ^ (1 << bit);
      const read = readLines(new TextDecoder().decode(bytes));
      const isWhole = (row: Highlight) => rows.some((one) => JSON.stringify(one) === JSON.stringify(row));
      expect(read.every(isWhole)).toBe(true);
      // A line's end that is gone makes one line of two.
      expect(read.length).toBeGreaterThanOrEqual(rows.length - 2);
    }),
    { numRuns: 2000 },
  );
});

test('a file that was cut has the rows before the cut', () => {
  const rows = ['one', 'two', 'three'].map((id) => makeHighlight({ id }));
  const text = writeLines(rows);
  expect(readLines(text.slice(0, text.length - 5))).toEqual(rows.slice(0, 2));
});

test('a line with a right sum and another record in it is left out', () => {
  const text = writeLines([makeHighlight(), { id: 'rubbish' } as unknown as Highlight]);
  expect(readLines(text)).toEqual([makeHighlight()]);
});
