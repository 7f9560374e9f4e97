import { expect, test } from 'vitest';
import { type Highlight, USUAL_INK_NAMES } from '../../lib/model.ts';
import { inksByName } from '../../lib/search/inks-by-name.ts';
import { readNewestElsewhere, readPages } from '../../lib/store/read-highlights.ts';
import { createMarkSearch, type RunWork, readTags, searchOnce } from '../../lib/store/search-marks.ts';
import { openWorking } from './fresh-store.ts';
import { makeHighlight } from './make-highlight.ts';

const atOnce: RunWork = async (work) => {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
};

const mark = (id: string, quote: string, createdAt: number, fields: Partial<Highlight> = {}) =>
  makeHighlight({ id, quote, createdAt, updatedAt: createdAt, ...fields });

const ELSEWHERE = { pageKey: 'example.org/other', rawUrl: 'https://example.org/other', title: 'Another' };

async function openWithFour() {
  const store = await openWorking();
  const puts = [
    mark('here', 'The tram waits', 1000, { tags: ['trams'] }),
    mark('newer', 'A tram of 1906', 4000, { ...ELSEWHERE, tags: ['äpfel', 'trams'] }),
    mark('older', 'Trams in snow', 2000, ELSEWHERE),
    mark('removed', 'No tram', 3000, { deletedAt: 5000, tags: ['gone'] }),
  ];
  await store.write({ puts, edits: [] });
  return store;
}

const wanted = { query: 'tram', pageKeys: ['example.org/story'], limit: 50 };
const isWanted = () => true;

test('what is on the wanted pages comes first, and all is counted whatever the limit', async () => {
  const search = createMarkSearch((await openWithFour()).database, atOnce);
  expect((await search.find(wanted, isWanted))?.ids[0]).toBe('here');
  const found = await search.find({ ...wanted, pageKeys: [], limit: 2 }, isWanted);
  expect(found).toMatchObject({ count: 3, isNear: false, terms: { words: ['tram'] } });
  expect(found?.ids).toHaveLength(2);
});

test('a search that nobody wants any more comes to nothing', async () => {
  const search = createMarkSearch((await openWithFour()).database, atOnce);
  expect(await search.find(wanted, () => false)).toBeNull();
});

test('in a large library, what is found among the newest is told at once', async () => {
  const { database } = await openWithFour();
  const told: (readonly string[])[] = [];
  const tell = ({ ids }: { readonly ids: readonly string[] }) => told.push(ids);
  await createMarkSearch(database, atOnce, 3).find(wanted, isWanted, tell);
  expect(told).toEqual([]);
  const large = createMarkSearch(database, atOnce, 2);
  const found = large.find(wanted, isWanted, tell).then((all) => [told.length, all?.count]);
  expect(await found).toEqual([1, 3]);
  expect(told[0]?.[0]).toBe('here');
  await large.find({ ...wanted, query: 'nothing' }, isWanted, tell);
  expect(told).toHaveLength(1);
});

test('what was written since is found once the search is renewed', async () => {
  const store = await openWithFour();
  const search = createMarkSearch(store.database, atOnce);
  await search.prepare();
  await store.write({ puts: [mark('new', 'One more tram', 6000)], edits: [] });
  search.renew();
  expect((await search.find(wanted, isWanted))?.ids.toSorted()).toEqual(['here', 'new', 'newer', 'older']);
});

test('mistyped words find what is near, and say what that is', async () => {
  const { rows, ...facts } = await searchOnce(
    (await openWithFour()).database,
    { ...wanted, query: 'watis' },
    atOnce,
  );
  expect(rows.map(({ id }) => id)).toEqual(['here']);
  expect(facts).toMatchObject({ isNear: true, terms: { words: ['waits'] } });
});

test('orphans and what is in links are known where they are asked for', async () => {
  const { database } = await openWithFour();
  await database.orphans.put({ id: 'older', since: 1, says: '' });
  const rowsOf = async (query: string) =>
    (await searchOnce(database, { ...wanted, query }, atOnce)).rows.map(({ id }) => id);
  expect(await rowsOf('is:orphan')).toEqual(['older']);
  expect(await rowsOf('is:shared')).toEqual([]);
});

test('every tag is listed once, those of removed marks not', async () => {
  expect(await readTags((await openWithFour()).database)).toEqual(['äpfel', 'trams']);
});

test('the marks of some pages, and the newest of all others', async () => {
  const { database } = await openWithFour();
  const here = await readPages(database, ['example.org/story', 'example.org/nobody']);
  expect(here.map(({ id }) => id)).toEqual(['here']);
  const others = await readNewestElsewhere(database, ['example.org/story'], 1);
  expect(others.map(({ id }) => id)).toEqual(['newer']);
});

test('inks are found by what else they are called', async () => {
  const { database } = await openWithFour();
  await database.highlights.update('older', { ink: 'rose' });
  const named = inksByName({ ...USUAL_INK_NAMES, rose: 'Rosé' }, { ...USUAL_INK_NAMES, rose: 'Zu prüfen' });
  const idsOf = async (query: string) =>
    (await searchOnce(database, { ...wanted, query, inkNames: named }, atOnce)).rows.map(({ id }) => id);
  expect(await idsOf('tram color:"zu PRÜFEN"')).toEqual(['older']);
  expect(await idsOf('color:rose')).toEqual(['older']);
});
