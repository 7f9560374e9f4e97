import { Dexie } from 'dexie';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Highlight } from '../../lib/model.ts';
import { type Catalogue, composeCatalogue } from '../../lib/search/catalogue.ts';
import { describeEntry } from '../../lib/search/describe-entry.ts';
import { NO_BUCKETS, readCatalogue } from '../../lib/store/read-catalogue.ts';
import { rebuildCatalogue } from '../../lib/store/rebuild-catalogue.ts';
import { isCatalogueOld, refreshCatalogue } from '../../lib/store/refresh-catalogue.ts';
import { freshName, openWorking } from './fresh-store.ts';
import { makeHighlight } from './make-highlight.ts';

/** Everything that a catalogue says of its marks, in the order of their ids. */
function spellOut(catalogue: Catalogue) {
  const texts = new Map<number, string>();
  for (const { marks, markEnds, markPlaces } of catalogue.texts ?? [])
    for (const [row, place] of markPlaces.entries()) {
      const from = row === 0 ? 0 : (markEnds[row - 1] as number) + 1;
      texts.set(place, marks.slice(from, markEnds[row]));
    }
  const said = Array.from({ length: catalogue.size }, (_, place) => ({
    entry: catalogue.entry(place),
    text: texts.get(place),
    host: catalogue.pages[catalogue.pageOf[place] as number]?.host,
  }));
  return said.sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
}

/** What it should say: each kept row by itself. Of a page, all rows here say the same. */
function spellOutRows(rows: readonly Highlight[]) {
  const kept = rows.filter(({ deletedAt }) => deletedAt === 0);
  const said = kept.map((row) => {
    const { entry, text } = describeEntry(row);
    return { entry, text, host: 'example.org' };
  });
  return said.sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
}

const PAGES = Array.from({ length: 6 }, (_, i) => `example.org/page-${i}`);
const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
const puts = fc.record({
  kind: fc.constant('put' as const),
  id: ids,
  page: fc.nat(PAGES.length - 1),
  note: fc.string(),
  tags: fc.array(fc.constantFrom('sea', 'Ärger', '海'), { maxLength: 3 }),
});
const edits = fc.record({ kind: fc.constant('edit' as const), id: ids, deletedAt: fc.constantFrom(0, 7) });
const refreshes = fc.constantFrom({ kind: 'refresh' as const }, { kind: 'rebuild' as const });

test('says what the rows say, whatever was written and whenever it was brought up to date', async () => {
  const steps = fc.array(fc.oneof(puts, edits, refreshes), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const store = await openWorking();
      const { database } = store;
      let kept = NO_BUCKETS;
      for (const [i, step] of all.entries()) {
        const time = 1000 + i;
        if (step.kind === 'refresh') await refreshCatalogue(database);
        else if (step.kind === 'rebuild') await rebuildCatalogue(database);
        else if (step.kind === 'edit') {
          if (!(await database.highlights.get(step.id))) continue;
          const edit = { id: step.id, changes: { deletedAt: step.deletedAt }, updatedAt: time };
          await store.write({ puts: [], edits: [edit] });
        } else {
          const pageKey = PAGES[step.page] as string;
          const fields = { id: step.id, note: step.note, tags: step.tags, createdAt: 1, updatedAt: time };
          await store.write({
            puts: [makeHighlight({ ...fields, pageKey, rawUrl: `https://${pageKey}` })],
            edits: [],
          });
        }
        // A reader may have columns alone first, and then the texts to them.
        if (step.kind === 'put' && step.page === 0) kept = (await readCatalogue(database, false, kept)).kept;
        const read = await readCatalogue(database, true, kept);
        kept = read.kept;
        const rows = await database.highlights.toArray();
        expect(spellOut(composeCatalogue(read.buckets))).toEqual(spellOutRows(rows));
      }
    }),
    { numRuns: 40 },
  );
});

test('is made from every row of a database that had none, and is then up to date', async () => {
  const { database } = await openWorking();
  await database.highlights.bulkPut([makeHighlight({ id: 'a' }), makeHighlight({ id: 'b', deletedAt: 3 })]);
  expect(composeCatalogue((await readCatalogue(database, false)).buckets).size).toBe(1);
  expect(await isCatalogueOld(database, 0)).toBe(true);
  await refreshCatalogue(database);
  expect(await isCatalogueOld(database, 0)).toBe(false);
  const read = await readCatalogue(database, false);
  expect(read.journalCount).toBe(0);
  expect(composeCatalogue(read.buckets).entry(0).id).toBe('a');
});

test('reads again only what was made anew', async () => {
  const store = await openWorking();
  const rows = PAGES.map((pageKey, i) => makeHighlight({ id: `${i}`, pageKey }));
  await store.write({ puts: rows, edits: [] });
  await refreshCatalogue(store.database);
  const first = await readCatalogue(store.database, true);
  await store.write({ puts: [makeHighlight({ id: 'new', pageKey: PAGES[0] as string })], edits: [] });
  await refreshCatalogue(store.database);
  const second = await readCatalogue(store.database, true, first.kept);
  const same = second.buckets.filter((bucket) => first.buckets.includes(bucket));
  expect(same).toHaveLength(first.buckets.length - 1);
});

test('a database of the first version keeps every row, and its marks are in the catalogue', async () => {
  const databaseName = freshName();
  const first = new Dexie(databaseName);
  first
    .version(1)
    .stores({ highlights: 'id, pageKey, updatedAt', shares: 'id, pageKey, createdAt', meta: 'key' });
  const rows = [makeHighlight({ id: 'a', note: 'kept' }), makeHighlight({ id: 'b', deletedAt: 4 })];
  await first.table('highlights').bulkPut(rows);
  first.close();
  const { database } = await openWorking({ databaseName });
  expect(await database.highlights.toArray()).toEqual(rows);
  expect(composeCatalogue((await readCatalogue(database, true)).buckets).entry(0)).toMatchObject({
    id: 'a',
    hasNote: true,
  });
});
