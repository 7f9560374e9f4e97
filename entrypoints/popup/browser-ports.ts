import { liveQuery } from 'dexie';
import { browser } from 'wxt/browser';
import { identifyPage } from '../../lib/link/page-key.ts';
import { newShareId } from '../../lib/link/share-id.ts';
import { sendMessage } from '../../lib/messaging/messaging.ts';
import { readOff } from '../../lib/messaging/read-off.ts';
import type { Highlight } from '../../lib/model.ts';
import { openDatabase } from '../../lib/store/open-database.ts';
import { visitKept } from '../../lib/store/read-highlights.ts';
import type { SnipmarkDatabase } from '../../lib/store/schema.ts';
import type { OpenedLibrary, PopupPorts, PopupTab } from './popup-ports.ts';

/** The browser as the popup needs it. */
export function createBrowserPorts(): PopupPorts {
  return {
    writeHighlights: (request) => sendMessage('writeHighlights', request),
    mintLink: (request) => sendMessage('mintLink', request),
    switchOff: (request) => sendMessage('switchOff', request),
    ensureMarker: (tabId) => sendMessage('ensureMarker', tabId),
    revealHighlight: (id) => sendMessage('revealHighlight', id),
    storeHealth: () => sendMessage('storeHealth', undefined),
    restoreCopy: () => sendMessage('restoreCopy', undefined),
    declineCopy: () => sendMessage('declineCopy', undefined),
    pageState: (tabId) => sendMessage('pageState', undefined, { tabId, frameId: 0 }),
    findTab,
    readOff,
    openLibrary,
    guessPageKey: (facts) => identifyPage(facts).key,
    libraryIsOutOfReach: import.meta.env.FIREFOX && browser.extension.inIncognitoContext,
    close: () => window.close(),
    now: Date.now,
    newId: newShareId,
  };
}

/**
 * The tab the popup is about: the active one of its window, or, for a popup opened for a given tab as a
 * document of its own (`popup.html?tab=<id>`), that one. Null where there is none.
 */
async function findTab(): Promise<PopupTab | null> {
  const given = new URLSearchParams(location.search).get('tab');
  const tab =
    given === null
      ? (await browser.tabs.query({ active: true, currentWindow: true })).at(0)
      : await browser.tabs.get(Number(given));
  if (tab?.id === undefined) return null;
  return { id: tab.id, url: tab.url ?? '', title: tab.title ?? '' };
}

async function openLibrary(): Promise<OpenedLibrary> {
  const opened = await openDatabase();
  if (opened.state !== 'ok') return { state: opened.state };
  const { database } = opened;
  return {
    state: 'ok',
    watch: (onRows, onFailure) => {
      const subscription = liveQuery(() => readAll(database)).subscribe({ next: onRows, error: onFailure });
      return () => {
        subscription.unsubscribe();
        database.close();
      };
    },
  };
}

async function readAll(database: SnipmarkDatabase): Promise<Highlight[]> {
  const all: Highlight[] = [];
  await visitKept(database, (batch) => {
    all.push(...batch);
  });
  return all;
}
