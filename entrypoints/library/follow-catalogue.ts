import { healthAfterFailure } from '../../components/library/library-view.ts';
import { composeCatalogue, composeTexts, type LoadedBucket } from '../../lib/search/catalogue.ts';
import { describeEntry } from '../../lib/search/describe-entry.ts';
import { createNumbering } from '../../lib/search/number-marks.ts';
import { packBucket } from '../../lib/search/pack-bucket.ts';
import type { ReadCatalogue } from '../../lib/store/read-catalogue.ts';
import type { LibraryPorts, LibraryStore } from './library-ports.ts';
import type { LibraryState } from './library-state.ts';

/** Keeps `state.catalogue` what is in the store. */
export interface CatalogueFollower {
  /** Resolves once the catalogue is as new as this call. Rejects where it could not be read. */
  reread(): Promise<void>;
  /** Many writes are coming: reads nothing until what is returned is called. */
  hold(): () => void;
}

/** So many highlights newer than the catalogue are worked in quickly; more are left to the background. */
const FEW = 200;
/** So many are worked in by the background before they are read: a document would have to read every row of them. */
const MANY = 2000;

/**
 * Reads the newest marks, then the catalogue, without its texts first, and follows it from then on. Rejects where it
 * could not be read.
 */
export async function followCatalogue(
  state: LibraryState,
  store: LibraryStore,
  ports: Pick<LibraryPorts, 'painted' | 'refreshCatalogue'>,
): Promise<CatalogueFollower> {
  const number = createNumbering();
  let kept: ReadCatalogue['kept'] | undefined;
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  /** The catalogue that is shown had nothing of the journal worked in. */
  let isSettled = false;
  let isWanted = false;
  let holders = 0;

  function compose(buckets: readonly LoadedBucket[]) {
    return { ...composeCatalogue(buckets), numbers: number(buckets) };
  }

  /** What the list begins with, which takes as long with 100,000 marks as with 100. */
  async function readHead(): Promise<void> {
    const rows = await store.readFirst();
    if (rows === null || rows.length === 0) return;
    state.rows.learn(rows);
    state.head.value = compose([packBucket(rows.map(describeEntry))]);
    await ports.painted();
  }

  async function read(withTexts: boolean): Promise<void> {
    if ((await store.countNews()) > MANY) await ports.refreshCatalogue().catch(() => undefined);
    const answer = await store.readCatalogue(withTexts, kept);
    const { catalogue } = state;
    // Nothing else is new than its texts: what is shown stays as it is.
    const shown = kept?.stamp === answer.kept.stamp && isSettled ? catalogue.value : null;
    catalogue.value =
      shown !== null && answer.journalCount === 0
        ? { ...shown, texts: composeTexts(answer.buckets) }
        : compose(answer.buckets);
    kept = answer.kept;
    isSettled = answer.journalCount === 0;
    if (answer.journalCount > FEW) await ports.refreshCatalogue().catch(() => undefined);
  }

  function start(): Promise<void> {
    const mine = read(true).finally(() => {
      if (running === mine) running = null;
    });
    running = mine;
    return mine;
  }

  /** What is asked for while it is being read is read once more, after that. */
  function reread(): Promise<void> {
    isWanted = false;
    if (running === null) return start();
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null;
        return start();
      });
    return next;
  }

  function readSoon(): void {
    isWanted = true;
    // What is shown stays; the next write is a new chance.
    if (holders === 0) void reread().catch(() => undefined);
  }

  store.watchMarks(readSoon);
  await readHead();
  await read(false);
  // What is asked for as the list is painted is not to wait for all texts.
  void ports
    .painted()
    .then(reread)
    .catch(() => {
      state.health.value = healthAfterFailure(state.health.peek());
    });
  return {
    reread,
    hold() {
      holders++;
      return () => {
        holders--;
        if (isWanted) readSoon();
      };
    },
  };
}
