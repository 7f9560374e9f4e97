import { liveQuery } from 'dexie';
import { saveCopy } from '../../lib/backup/save-copy.ts';
import { createNoteDrafts, createTagsDrafts } from '../../lib/drafts/drafts.ts';
import { newShareId } from '../../lib/link/share-id.ts';
import { sendMessage } from '../../lib/messaging/messaging.ts';
import { listBin } from '../../lib/store/bin.ts';
import { toHighlight } from '../../lib/store/merge-write.ts';
import { openDatabase } from '../../lib/store/open-database.ts';
import { readOrphans } from '../../lib/store/orphan-sightings.ts';
import { readCatalogue } from '../../lib/store/read-catalogue.ts';
import { readFirst, readPage } from '../../lib/store/read-highlights.ts';
import { countNews } from '../../lib/store/refresh-catalogue.ts';
import type { SnipmarkDatabase } from '../../lib/store/schema.ts';
import type { LibraryPorts, LibraryStore, OpenedLibraryStore } from './library-ports.ts';

/** The browser as the library needs it. */
export function createBrowserPorts(): LibraryPorts {
  return {
    writeHighlights: (request) => sendMessage('writeHighlights', request),
    mintLink: (request) => sendMessage('mintLink', request),
    revealHighlight: (request) => sendMessage('revealHighlight', request),
    storeHealth: () => sendMessage('storeHealth', undefined),
    restoreCopy: () => sendMessage('restoreCopy', undefined),
    declineCopy: () => sendMessage('declineCopy', undefined),
    saveCopy: () => saveCopy(Date.now()),
    refreshCatalogue: () => sendMessage('refreshCatalogue', undefined),
    openStore,
    drafts: createNoteDrafts(() => localStorage),
    tagsDrafts: createTagsDrafts(() => localStorage),
    showAddress: (hash, step) => history[`${step}State`](null, '', hash),
    pause: () => scheduler.yield(),
    idle: () => new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 500 })),
    painted,
    print: () => window.print(),
    now: Date.now,
    newId: newShareId,
  };
}

/** A tab that is not seen paints nothing. */
const UNSEEN_MS = 300;

function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, UNSEEN_MS);
  });
}

async function openStore(): Promise<OpenedLibraryStore> {
  const opened = await openDatabase();
  if (opened.state !== 'ok') return { state: opened.state };
  return { state: 'ok', store: storeOf(opened.database) };
}

function storeOf(database: SnipmarkDatabase): LibraryStore {
  const { highlights, journal, catalogue, shares } = database;
  return {
    readCatalogue: (withTexts, before) => readCatalogue(database, withTexts, before),
    countNews: () => countNews(database),
    readFirst: () => readFirst(database),
    readPage: (pageKey) => readPage(database, pageKey),
    readRows: async (ids) => {
      const rows = await highlights.bulkGet([...ids]);
      return rows.filter((row) => row !== undefined).map(toHighlight);
    },
    watchMarks(onChange) {
      let isFirst = true;
      // Every write of a highlight is noted in the journal, and every renewal of the catalogue empties it.
      liveQuery(() =>
        Promise.all([journal.count(), catalogue.orderBy('stamp').reverse().limit(1).keys()]),
      ).subscribe({
        next: () => {
          if (!isFirst) onChange();
          isFirst = false;
        },
      });
    },
    watchOrphans(onOrphans) {
      liveQuery(() => readOrphans(database)).subscribe({ next: onOrphans });
    },
    watchShared(onShared) {
      liveQuery(async () => {
        const ids = new Set<string>();
        await shares.each(({ highlightIds }) => {
          for (const id of highlightIds) ids.add(id);
        });
        return ids;
      }).subscribe({ next: onShared });
    },
    watchBin(onBin, onFailure) {
      const watch = liveQuery(() => listBin(database)).subscribe({ next: onBin, error: onFailure });
      return () => watch.unsubscribe();
    },
  };
}
