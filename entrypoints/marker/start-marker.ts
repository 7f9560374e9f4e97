import { browser } from 'wxt/browser';
import { handleMessage } from '../../lib/messaging/handle-message.ts';
import type { OffState } from '../../lib/messaging/protocol.ts';
import { readOff } from '../../lib/messaging/read-off.ts';
import { isOffAt, OFF_KEY } from '../../lib/messaging/stored-settings.ts';
import type { Handoff } from '../../lib/page/handoff.ts';
import { type PageSession, startPageSession } from './page-session.ts';

/** Answers the messages to this page's marker, and runs a session while Snipmark is not switched off here. */
export function startMarker(handoff: Handoff): void {
  let session: PageSession | null = null;
  const followOff = (off: OffState) => {
    if (isOffAt(off, location.hostname)) {
      session?.stop();
      session = null;
    } else session ??= startPageSession(document, handoff);
  };
  const awake = readOff().then(followOff);
  browser.storage.local.onChanged.addListener((changes) => {
    if (changes[OFF_KEY]) readOff().then(followOff);
  });

  // Nobody tells a page anything while it is kept for its return.
  addEventListener('pageshow', ({ persisted }) => persisted && readOff().then(followOff));

  const running = async (): Promise<PageSession> => {
    await awake;
    if (!session) throw new Error('Snipmark is switched off on this page.');
    return session;
  };
  handleMessage('pageState', async () => (await running()).pageState());
  handleMessage('markSelection', async (request) => (await running()).markSelection(request));
  handleMessage('describeAnew', async (ids) => (await running()).describeAnew(ids));
  handleMessage('keepGuests', async (ordinals) => (await running()).keepGuests(ordinals));
  handleMessage('revealGuest', async (ordinal) => (await running()).revealGuest(ordinal));
  handleMessage('dismissGuests', async () => (await running()).dismissGuests());
  handleMessage('answerRows', async () => (await running()).answerRows());
  handleMessage('revealInPage', async (id) => (await running()).reveal(id));
  handleMessage('highlightsChanged', async (pageKey) => session?.refresh(pageKey));
}
