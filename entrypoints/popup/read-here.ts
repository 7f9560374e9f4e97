import { liveQuery } from 'dexie';
import { runInSlices } from '../../lib/anchor/run-slices.ts';
import { SOON_PACE } from '../../lib/page/paces.ts';
import type { InkNames } from '../../lib/search/query-terms.ts';
import { readOrphansAmong } from '../../lib/store/orphan-sightings.ts';
import { readByIds, readNewestElsewhere, readPages } from '../../lib/store/read-highlights.ts';
import type { SnipmarkDatabase } from '../../lib/store/schema.ts';
import type { FoundIds, MarkSearch } from '../../lib/store/search-marks.ts';
import type { MarkReader, Stop } from './mark-reader.ts';

/** So many of what was found fill the popup. */
const FIRST = 8;

/**
 * Reads the database in this document.
 * @param readInkNames what the inks are called, asked once
 */
export function readHere(database: SnipmarkDatabase, readInkNames: () => Promise<InkNames>): MarkReader {
  let made: Promise<MarkSearch> | null = null;
  const written = new EventTarget();
  let isFollowed = false;
  let named: Promise<InkNames | undefined> | null = null;

  function follow<T>(read: () => Promise<T>, onValue: (value: T) => void, onFailure: () => void): Stop {
    const subscription = liveQuery(read).subscribe({ next: onValue, error: onFailure });
    return () => subscription.unsubscribe();
  }

  /** Loaded when it is wanted: the page's marks come first. */
  function search(): Promise<MarkSearch> {
    made ??= import('../../lib/store/search-marks.ts').then(({ createMarkSearch }) =>
      createMarkSearch(database, (work) => runInSlices(work, SOON_PACE)),
    );
    return made;
  }

  /** Whatever is written is noted in the journal. */
  function followWritten(): void {
    if (isFollowed) return;
    isFollowed = true;
    let isFirst = true;
    const onWritten = () => {
      if (!isFirst) {
        void made?.then((search) => search.renew());
        written.dispatchEvent(new Event('written'));
      }
      isFirst = false;
    };
    follow(
      () => database.journal.toCollection().primaryKeys(),
      onWritten,
      () => undefined,
    );
  }

  return {
    followPages: (pageKeys, onRows, onFailure) =>
      follow(
        async () => {
          const rows = await readPages(database, pageKeys);
          const orphans = await readOrphansAmong(
            database,
            rows.map(({ id }) => id),
          );
          return { rows, orphans };
        },
        onRows,
        onFailure,
      ),
    followNewest: ({ pageKeys, limit }, onRows, onFailure) =>
      follow(
        async () => {
          const rows = await readNewestElsewhere(database, pageKeys, limit + 1);
          return { rows: rows.slice(0, limit), hasMore: rows.length > limit };
        },
        onRows,
        onFailure,
      ),
    followFound(wanted, onFound, onFailure) {
      let latest = 0;
      let isOn = true;
      let isFound = false;
      async function look(): Promise<void> {
        latest += 1;
        const turn = latest;
        const isWanted = () => isOn && turn === latest;
        const early = (found: FoundIds) => void showEarly(found, isWanted).catch(() => undefined);
        named ??= readInkNames().catch(() => undefined);
        const [marks, inkNames] = await Promise.all([search(), named]);
        const found = await marks.find({ ...wanted, inkNames }, isWanted, turn === 1 ? early : undefined);
        if (found === null) return;
        isFound = true;
        const { ids, ...facts } = found;
        // The best are shown while the others are read and laid out.
        for (const count of turn === 1 && ids.length > FIRST ? [FIRST, ids.length] : [ids.length]) {
          const rows = await readByIds(database, ids.slice(0, count));
          const hasMore = count === ids.length && found.count > count;
          if (isWanted()) onFound({ ...facts, query: wanted.query, rows, hasMore, isEarly: false });
        }
      }
      async function showEarly({ ids, ...facts }: FoundIds, isWanted: () => boolean): Promise<void> {
        const rows = await readByIds(database, ids.slice(0, FIRST));
        if (isWanted() && !isFound)
          onFound({ ...facts, query: wanted.query, rows, hasMore: false, isEarly: true });
      }
      const lookAgain = () => void look().catch(() => isOn && onFailure());
      followWritten();
      lookAgain();
      written.addEventListener('written', lookAgain);
      return () => {
        isOn = false;
        written.removeEventListener('written', lookAgain);
      };
    },
    prepareSearch() {
      followWritten();
      search()
        .then((made) => made.prepare())
        .catch(() => undefined);
    },
    close: () => database.close(),
    readTags: async () => (await import('../../lib/store/search-marks.ts')).readTags(database),
    findStored: async (ids) =>
      new Set(
        await database.highlights
          .where('id')
          .anyOf([...ids])
          .primaryKeys(),
      ),
  };
}
