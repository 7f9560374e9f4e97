import { browser } from 'wxt/browser';
import { handleMessage } from '../../lib/messaging/handle-message.ts';
import { sendMessage } from '../../lib/messaging/messaging.ts';
import { readOff } from '../../lib/messaging/read-off.ts';
import { isOffAt, OFF_KEY } from '../../lib/messaging/stored-settings.ts';
import type { Handoff } from '../../lib/page/handoff.ts';
import { hasOwnAddress, isTopDocument } from '../../lib/page/own-address.ts';
import { learnAddress } from './learn-address.ts';
import { startPageSession } from './page-session.ts';
import type { PageSession } from './session.ts';

/**
 * Answers the messages to this document's marker, and runs a session while Snipmark is not switched off here. What
 * is marked in a document without an address of its own could not be found again: there, none is run.
 */
export function startMarker(handoff: Handoff): void {
  let session: PageSession | null = null;
  const askSites = readSites();
  const isAddressKnown = learnAddress(handoff);
  // It may be here before the page is: words that are still to come are not to be looked for among those that are.
  const isRead = whenRead(document);
  const followOff = async () => {
    const [off, here] = await Promise.all([readOff(), askSites, isRead, isAddressKnown]);
    if (here.some((site) => isOffAt(off, site)) || !hasOwnAddress()) {
      session?.stop();
      session = null;
    } else session ??= startPageSession(document, handoff, here.at(-1) ?? location.hostname);
  };
  const awake = followOff();
  browser.storage.local.onChanged.addListener((changes) => {
    if (changes[OFF_KEY]) followOff();
  });

  // Nobody tells a page anything while it is kept for its return.
  addEventListener('pageshow', ({ persisted }) => persisted && followOff());

  const running = async (): Promise<PageSession> => {
    await awake;
    if (!session) throw new Error('Snipmark is switched off on this page.');
    return session;
  };
  handleMessage('pageState', async () => (await running()).pageState());
  handleMessage('markSelection', async (request) => {
    if (!hasOwnAddress()) return 'no-address';
    await awake;
    if (!session) return 'off';
    await session.markSelection(request);
    return null;
  });
  handleMessage('frameRefused', async (why) => (await running()).sayRefused(why));
  handleMessage('attachMark', async (id) => (await running()).attachMark(id));
  handleMessage('describeAnew', async (ids) => (await running()).describeAnew(ids));
  handleMessage('keepGuests', async (ordinals) => (await running()).keepGuests(ordinals));
  handleMessage('revealGuest', async (ordinal) => (await running()).revealGuest(ordinal));
  handleMessage('dismissGuests', async () => (await running()).dismissGuests());
  handleMessage('answerRows', async () => (await running()).answerRows());
  handleMessage('revealInPage', async (id) => (await running()).reveal(id));
  handleMessage('goToMark', async (step) => (await running()).goToMark(step));
  handleMessage('highlightsChanged', async (pageKey) => session?.refresh(pageKey));
}

function whenRead(document: Document): Promise<unknown> | null {
  if (document.readyState !== 'loading') return null;
  return new Promise((resolve) => addEventListener('DOMContentLoaded', resolve, { once: true }));
}

/** The host names that Snipmark can be switched off by here. A frame is not told by the browser on which page it is. */
async function readSites(): Promise<readonly string[]> {
  const own = [location.hostname];
  return isTopDocument() ? own : sendMessage('sitesHere', undefined).catch(() => own);
}
