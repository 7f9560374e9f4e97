import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Highlight } from '../../lib/model.ts';
import type { Store } from '../../lib/store/open-store.ts';
import { batchesByPage, batchesOfRows, batchesOfShares, lookUpRows } from '../../lib/store/read-for-files.ts';
import { recordShare } from '../../lib/store/record-share.ts';
import { exportJson } from '../../lib/transfer/export-json.ts';
import { readImport } from '../../lib/transfer/read-import.ts';
import { runImport } from '../../lib/transfer/run-import.ts';
import { anyHighlight, anyShare } from '../transfer/arbitrary-highlights.ts';
import { piecesOf, textOfPieces } from '../transfer/read-text.ts';
import { openWorking } from './fresh-store.ts';
import { makeHighlight } from './make-highlight.ts';

const exportOf = ({ database }: Store) =>
  textOfPieces(exportJson({ highlights: batchesOfRows(database), shares: batchesOfShares(database) }, 0));

const importInto = ({ database, write }: Store, text: string) =>
  runImport(
    readImport(piecesOf(new TextEncoder().encode(text)), 0),
    {
      lookup: (ids) => lookUpRows(database, ids),
      write: async (puts) => {
        await write({ puts, edits: [] });
      },
      writeShares: async (shares) => {
        for (const share of shares) await recordShare(database, share);
      },
      now: () => 5000,
    },
    { bringBack: true },
  );

test('what is exported from one store and imported into another is the same there', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(anyHighlight, { maxLength: 20, selector: ({ id }) => id }),
      fc.uniqueArray(anyShare, { maxLength: 3, selector: ({ id }) => id }),
      async (puts, shares) => {
        const [here, there] = [await openWorking(), await openWorking()];
        await here.write({ puts, edits: [] });
        for (const share of shares) await recordShare(here.database, share);
        const text = await exportOf(here);
        expect(await importInto(there, text)).toMatchObject({
          written: puts.length,
          ended: null,
          trouble: null,
        });
        expect(await exportOf(there)).toBe(text);
        expect(await importInto(there, text)).toMatchObject({ written: 0, skipped: puts.length });
      },
    ),
    { numRuns: 15 },
  );
});

test('a mark that was edited is exported as it stands, without the store’s own notes', async () => {
  const store = await openWorking();
  await store.write({ puts: [makeHighlight()], edits: [] });
  await store.write({ puts: [], edits: [{ id: 'first', changes: { note: 'later' }, updatedAt: 2000 }] });
  expect(JSON.parse(await exportOf(store)).highlights).toEqual([
    makeHighlight({ note: 'later', updatedAt: 2000 }),
  ]);
  expect(await lookUpRows(store.database, ['none', 'first'])).toEqual([
    undefined,
    makeHighlight({ note: 'later', updatedAt: 2000 }),
  ]);
});

test('the marks of a page come beside each other, however many there are', async () => {
  const store = await openWorking();
  const puts = Array.from({ length: 2500 }, (_, i) => makeHighlight({ id: `m${i}`, pageKey: `p${i % 250}` }));
  await store.write({ puts, edits: [] });
  const rows: Highlight[] = [];
  for await (const batch of batchesByPage(store.database)) rows.push(...batch);
  expect(rows).toHaveLength(2500);
  const changes = rows.filter(({ pageKey }, i) => pageKey !== rows[i - 1]?.pageKey);
  expect(changes).toHaveLength(250);
});
