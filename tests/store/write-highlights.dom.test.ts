import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INKS } from '../../lib/model.ts';
import { type RowEdit, toHighlight } from '../../lib/store/merge-write.ts';
import { readByIds } from '../../lib/store/read-highlights.ts';
import type { SnipmarkDatabase } from '../../lib/store/schema.ts';
import { WriteRefused, writeHighlights } from '../../lib/store/write-highlights.ts';
import { openWorking } from './fresh-store.ts';
import { makeHighlight } from './make-highlight.ts';

const row = makeHighlight();
const put = { puts: [row], edits: [] };
const edit = (changes: RowEdit['changes'], updatedAt: number) => ({
  puts: [],
  edits: [{ id: row.id, changes, updatedAt }],
});

async function readOne(database: SnipmarkDatabase) {
  return (await readByIds(database, [row.id]))[0];
}

test('a put is read back as it was', async () => {
  const { database } = await openWorking();
  await writeHighlights(database, put);
  expect(await readOne(database)).toEqual(row);
});

test('a put that is retried after an edit does not undo it', async () => {
  const { database } = await openWorking();
  await writeHighlights(database, put);
  await writeHighlights(database, edit({ note: 'kept' }, 2000));
  await writeHighlights(database, put);
  expect(await readOne(database)).toEqual({ ...row, note: 'kept', updatedAt: 2000 });
});

test('an edit that is retried after a later one of the same field is void', async () => {
  const { database } = await openWorking();
  await writeHighlights(database, put);
  await writeHighlights(database, edit({ note: 'first' }, 2000));
  await writeHighlights(database, edit({ note: 'second' }, 3000));
  await writeHighlights(database, edit({ note: 'first' }, 2000));
  expect((await readOne(database))?.note).toBe('second');
});

test('an edit of another field that arrives late still counts', async () => {
  const { database } = await openWorking();
  await writeHighlights(database, put);
  await writeHighlights(database, edit({ note: 'late to none' }, 3000));
  await writeHighlights(database, edit({ ink: 'rose' }, 2000));
  expect(await readOne(database)).toEqual({ ...row, note: 'late to none', ink: 'rose', updatedAt: 3000 });
});

test('a later put takes the place of a removed row', async () => {
  const { database } = await openWorking();
  await writeHighlights(database, put);
  await writeHighlights(database, edit({ deletedAt: 2000 }, 2000));
  expect(await readOne(database)).toBeUndefined();
  const again = { ...row, updatedAt: 3000 };
  await writeHighlights(database, { puts: [again], edits: [] });
  await writeHighlights(database, edit({ deletedAt: 2000 }, 2000));
  expect(await readOne(database)).toEqual(again);
});

test('one bad row keeps the whole transaction out', async () => {
  const { database } = await openWorking();
  const stranger = edit({ note: 'x' }, 2000).edits.map((one) => ({ ...one, id: 'stranger' }));
  await expect(writeHighlights(database, { puts: [row], edits: stranger })).rejects.toThrow(WriteRefused);
  const broken = { ...row, id: 'broken', updatedAt: Number.NaN };
  await expect(writeHighlights(database, { puts: [row, broken], edits: [] })).rejects.toThrow("'updatedAt'");
  expect(await database.highlights.count()).toBe(0);
});

test('a row that is the other site’s cannot be overwritten or edited', async () => {
  const { database } = await openWorking();
  await writeHighlights(database, put);
  const ownSite = (one: { rawUrl: string }) => one.rawUrl.startsWith('https://other.example/');
  const disguised = { ...row, rawUrl: 'https://other.example/', updatedAt: 9000 };
  await expect(writeHighlights(database, { puts: [disguised], edits: [] }, ownSite)).rejects.toThrow(
    WriteRefused,
  );
  await expect(writeHighlights(database, edit({ note: 'x' }, 9000), ownSite)).rejects.toThrow(WriteRefused);
  expect(await readOne(database)).toEqual(row);
});

const changes = fc.oneof(
  fc.record({ note: fc.string({ maxLength: 3 }) }),
  fc.record({ ink: fc.constantFrom(...INKS) }),
  fc.record({ deletedAt: fc.nat(3) }),
);

test('whatever is repeated and in whatever order edits arrive, the row ends the same', async () => {
  const { database } = await openWorking();
  const lists = fc.uniqueArray(fc.tuple(fc.integer({ min: 1001, max: 9999 }), changes), {
    selector: ([time]) => time,
    minLength: 1,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(lists, fc.infiniteStream(fc.nat()), async (edits, numbers) => {
      const inOrder = [...edits].sort(([a], [b]) => a - b);
      const wanted = Object.assign(
        { ...row },
        ...inOrder.map(([updatedAt, change]) => ({ ...change, updatedAt })),
      );
      await database.highlights.clear();
      await writeHighlights(database, put);
      const random = () => numbers.next().value;
      const twice = [...edits, ...edits].map((one) => ({ one, at: random() })).sort((a, b) => a.at - b.at);
      for (const { one } of twice) {
        await writeHighlights(database, edit(one[1], one[0]));
        if (random() % 2 === 0) await writeHighlights(database, put);
      }
      const ended = await database.highlights.get(row.id);
      expect(ended && toHighlight(ended)).toEqual(wanted);
    }),
    { numRuns: 50 },
  );
});
