import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Highlight } from '../../lib/model.ts';
import { exportJson } from '../../lib/transfer/export-json.ts';
import { makeHighlight } from '../store/make-highlight.ts';
import { anyHighlight, anyShare } from './arbitrary-highlights.ts';
import { batchesOf, readAll, textOfPieces } from './read-text.ts';

const EXPORTED_AT = Date.UTC(2026, 10, 25);

const exportOf = (highlights: Parameters<typeof exportJson>[0]['highlights'], shares = batchesOf()) =>
  textOfPieces(exportJson({ highlights, shares: shares as never }, EXPORTED_AT));

test('what was exported comes back the same, whatever is in it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyHighlight, { maxLength: 6 }),
      fc.array(anyShare, { maxLength: 3 }),
      fc.integer({ min: 1, max: 4000 }),
      async (highlights, shares, size) => {
        const text = await textOfPieces(
          exportJson(
            {
              highlights: batchesOf(highlights.slice(0, 2), [], highlights.slice(2)),
              shares: batchesOf(shares),
            },
            EXPORTED_AT,
          ),
        );
        const { events, format } = await readAll(text, size);
        expect(format).toBe('snipmark');
        expect(events.slice(1)).toStrictEqual([
          ...highlights.map((highlight, i) => ({ at: i + 1, highlight })),
          ...shares.map((share, i) => ({ at: highlights.length + i + 1, share })),
        ]);
      },
    ),
    { numRuns: 300 },
  );
});

test('the file is as its schema says', async () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../lib/transfer/json-format.schema.json', import.meta.url), 'utf8'),
  );
  const isValid = new Ajv({ strict: true, allErrors: true }).compile(schema);
  await fc.assert(
    fc.asyncProperty(fc.array(anyHighlight), fc.array(anyShare), async (highlights, shares) => {
      const text = await textOfPieces(
        exportJson({ highlights: batchesOf(highlights), shares: batchesOf(shares) }, EXPORTED_AT),
      );
      expect([isValid(JSON.parse(text)), isValid.errors]).toEqual([true, null]);
    }),
    { numRuns: 100 },
  );
  expect(isValid({ format: 'snipmark', version: 1, exportedAt: 'today', highlights: [{}], shares: [] })).toBe(
    false,
  );
});

test('members may come in any order, and what is not known is left out', async () => {
  const mark = makeHighlight();
  const file = {
    shares: [],
    later: { deep: [1] },
    highlights: [{ ...mark, mood: 'glad' }],
    version: 1,
    format: 'snipmark',
  };
  const { format, highlights } = await readAll(JSON.stringify(file));
  expect(format).toBe('snipmark');
  expect(highlights).toStrictEqual([mark]);
});

test('a file of a newer version is not read', async () => {
  const text = (await exportOf(batchesOf([makeHighlight()]))).replace('"version":1', '"version":2');
  const { highlights, trouble } = await readAll(text);
  expect(highlights).toEqual([]);
  expect(trouble).toEqual({ code: 'newer-version', values: ['2'] });
});

test('what the store keeps beside a mark stays at home, and what old rows lack is said', async () => {
  const { distinction: _, ...selectors } = makeHighlight().selectors;
  const stored = { ...makeHighlight(), selectors, edits: { base: 5, note: 7 } } as unknown as Highlight;
  const text = await exportOf(batchesOf([stored]));
  expect(JSON.parse(text).highlights).toStrictEqual([makeHighlight()]);
});

test('a text directive that would be more than that in a link is left out', async () => {
  const mark = makeHighlight({ textDirective: 'a&snip=AAAA' });
  const { highlights } = await readAll(await exportOf(batchesOf([mark])));
  expect(highlights).toStrictEqual([{ ...mark, textDirective: null }]);
});

test('nothing that is kept is a file with nothing in it', async () => {
  const { events } = await readAll(await exportOf(batchesOf()));
  expect(events).toEqual([{ format: 'snipmark' }]);
});
