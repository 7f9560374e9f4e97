import { browser } from 'wxt/browser';
import { saveCopy } from '../../lib/backup/save-copy.ts';
import { createNoteDrafts, createTagsDrafts } from '../../lib/drafts/drafts.ts';
import { identifyPage } from '../../lib/link/page-key.ts';
import { newShareId } from '../../lib/link/share-id.ts';
import { readColours } from '../../lib/messaging/colours.ts';
import { TOP_FRAME } from '../../lib/messaging/frame-target.ts';
import { sendMessage } from '../../lib/messaging/messaging.ts';
import { readOpenFrames } from '../../lib/messaging/open-frames.ts';
import { readLinkSettings } from '../../lib/messaging/read-link-settings.ts';
import { readOff } from '../../lib/messaging/read-off.ts';
import { readReadingSettings } from '../../lib/messaging/read-reading-settings.ts';
import { inksByName } from '../../lib/search/inks-by-name.ts';
import { openDatabase } from '../../lib/store/open-database.ts';
import { within } from '../../lib/within.ts';
import { INK_NAMES } from '../../lib/words/ink-names.ts';
import type { OpenedMarks, Stop } from './mark-reader.ts';
import { openLibraryTab } from './open-library-tab.ts';
import type { FrameState, PopupPorts, PopupTab } from './popup-ports.ts';
import { readByBackground } from './read-by-background.ts';
import { readHere } from './read-here.ts';
import { saveFile } from './save-file.ts';
import { askForSite, seesSite } from './site-access.ts';

/** A frame that is busy longer than this is left out until it is asked again. */
const PATIENCE_MS = 2000;

/** The browser as the popup needs it. */
export function createBrowserPorts(): PopupPorts {
  const written = new EventTarget();
  function onWritten(onChange: () => void): Stop {
    written.addEventListener('written', onChange);
    return () => written.removeEventListener('written', onChange);
  }
  return {
    async writeHighlights(request) {
      await sendMessage('writeHighlights', request);
      written.dispatchEvent(new Event('written'));
    },
    mintLink: (request) => sendMessage('mintLink', request),
    previewLink: (request) => sendMessage('previewLink', request),
    setLinkSettings: (settings) => sendMessage('setLinkSettings', settings),
    setReadingSettings: (settings) => sendMessage('setReadingSettings', settings),
    switchOff: (request) => sendMessage('switchOff', request),
    ensureMarker: (tabId) => sendMessage('ensureMarker', tabId),
    revealHighlight: (request) => sendMessage('revealHighlight', request),
    attachMark: (frame, id) => sendMessage('attachMark', id, frame),
    describeAnew: (frame, ids) => sendMessage('describeAnew', ids, frame),
    storeHealth: () => sendMessage('storeHealth', undefined),
    restoreCopy: () => sendMessage('restoreCopy', undefined),
    declineCopy: () => sendMessage('declineCopy', undefined),
    saveCopy: () => saveCopy(Date.now()),
    pageState: (tabId) => sendMessage('pageState', undefined, { tabId, frameId: TOP_FRAME }),
    frameStates,
    keepGuests: (tabId, ordinals) => sendMessage('keepGuests', ordinals, { tabId, frameId: TOP_FRAME }),
    revealGuest: (tabId, ordinal) => sendMessage('revealGuest', ordinal, { tabId, frameId: TOP_FRAME }),
    dismissGuests: (tabId) => sendMessage('dismissGuests', undefined, { tabId, frameId: TOP_FRAME }),
    answerRows: (tabId) => sendMessage('answerRows', undefined, { tabId, frameId: TOP_FRAME }),
    async markSelection(tabId, copyLink) {
      const target = { tabId, frameId: TOP_FRAME };
      const obstacle = await sendMessage('markSelection', { ink: null, copyLink }, target);
      if (obstacle !== null) throw new Error(`Nothing can be marked: ${obstacle}`);
    },
    seesSite,
    askForSite,
    readLinkSettings,
    readReadingSettings,
    hasShareSheet: () => typeof navigator.share === 'function',
    shareBySystem: (shared) => navigator.share(shared),
    saveFile,
    findTab,
    readOff,
    openMarks: () => openMarks(onWritten),
    openLibrary: openLibraryTab,
    drafts: createNoteDrafts(() => localStorage),
    tagsDrafts: createTagsDrafts(() => localStorage),
    guessPageKey: (facts) => identifyPage(facts).key,
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
  return { id: tab.id, url: tab.url ?? '', title: tab.title ?? '', isPrivate: tab.incognito };
}

async function frameStates(tabId: number): Promise<FrameState[]> {
  const frames = (await readOpenFrames()).filter((frame) => frame.tabId === tabId);
  const asked = frames.map(async ({ frameId }) => {
    const state = sendMessage('pageState', undefined, { tabId, frameId });
    return { frameId, state: await within(PATIENCE_MS, state) };
  });
  const answers = await Promise.allSettled(asked);
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
}

const readInkNames = async () => inksByName(INK_NAMES, (await readColours()).names);

/** Read here; or, where the browser does not let this document (Firefox in private windows), by the background. */
async function openMarks(changed: (onChange: () => void) => Stop): Promise<OpenedMarks> {
  if (browser.extension.inIncognitoContext) return { state: 'ok', reader: readByBackground(changed) };
  const opened = await openDatabase();
  if (opened.state === 'newer') return { state: 'newer' };
  const reader = opened.state === 'ok' ? readHere(opened.database, readInkNames) : readByBackground(changed);
  return { state: 'ok', reader };
}
