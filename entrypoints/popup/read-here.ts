import { liveQuery } from 'dexie';
import { runInSlices } from '../../lib/anchor/run-slices.ts';
import { SOON_PACE } from '../../lib/page/paces.ts';
import { readByIds, readNewestElsewhere, readPages } from '../../lib/store/read-highlights.ts';
import type { SnipmarkDatabase } from '../../lib/store/schema.ts';
import { createMarkSearch, readTags } from '../../lib/store/search-marks.ts';
import type { MarkReader, Stop } from './mark-reader.ts';

/** Reads the database in this document. */
export function readHere(database: SnipmarkDatabase): MarkReader {
  const search = createMarkSearch(database, (work) => runInSlices(work, SOON_PACE));
  const written = new EventTarget();
  let isFollowed = false;

  function follow<T>(read: () => Promise<T>, onValue: (value: T) => void, onFailure: () => void): Stop {
    const subscription = liveQuery(read).subscribe({ next: onValue, error: onFailure });
    return () => subscription.unsubscribe();
  }

  /** Whatever is written is noted in the journal. */
  function followWritten(): void {
    if (isFollowed) return;
    isFollowed = true;
    let isFirst = true;
    const onWritten = () => {
      if (!isFirst) {
        search.renew();
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
          const missed = await database.orphans.bulkGet(rows.map(({ id }) => id));
          return { rows, orphanIds: missed.flatMap((orphan) => orphan?.id ?? []) };
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
      async function look(): Promise<void> {
        latest += 1;
        const turn = latest;
        const isWanted = () => isOn && turn === latest;
        const found = await search.find(wanted, isWanted);
        if (found === null) return;
        const { ids, ...facts } = found;
        const rows = await readByIds(database, ids);
        if (isWanted()) onFound({ ...facts, query: wanted.query, rows });
      }
      followWritten();
      const lookAgain = () => void look().catch(() => isOn && onFailure());
      lookAgain();
      written.addEventListener('written', lookAgain);
      return () => {
        isOn = false;
        written.removeEventListener('written', lookAgain);
      };
    },
    prepareSearch() {
      followWritten();
      search.prepare().catch(() => undefined);
    },
    readTags: () => readTags(database),
    findStored: async (ids) =>
      new Set(
        await database.highlights
          .where('id')
          .anyOf([...ids])
          .primaryKeys(),
      ),
  };
}
