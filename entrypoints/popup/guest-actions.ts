import type { GuestActions } from '../../components/popup/popup-view.ts';
import { GUESTS_DONE } from '../../lib/words/guests.ts';
import { POPUP } from '../../lib/words/popup.ts';
import type { PopupPorts } from './popup-ports.ts';
import type { PopupState } from './popup-state.ts';

/** What can be done with snippets that came by a link. @param reloadPage asks the page what it has now */
export function createGuestActions(
  state: PopupState,
  ports: PopupPorts,
  reloadPage: () => Promise<void>,
): GuestActions {
  /** Does it on the page and says what came of it; where it fails, says that and offers to try again. */
  async function attempt(job: (tabId: number) => Promise<string | null>, failed: string): Promise<void> {
    const { value: tabId } = state.tabId;
    if (tabId === null) return;
    try {
      const text = await job(tabId);
      if (text === null) return;
      await reloadPage();
      state.status.value = { text, action: null, link: null };
    } catch {
      const action = { label: POPUP.tryAgain, run: () => void attempt(job, failed) };
      state.status.value = { text: failed, action, link: null };
    }
  }

  const keep = (ordinals: readonly number[]) =>
    void attempt(
      async (tabId) => GUESTS_DONE.kept(await ports.keepGuests(tabId, ordinals)),
      GUESTS_DONE.keepFailed,
    );

  return {
    keepGuest: (ordinal) => keep([ordinal]),
    keepAllGuests: () => {
      const snippets = state.page.value.guests?.snippets ?? [];
      const keepable = snippets.filter(({ state: where }) => where === 'here' || where === 'changed');
      keep(keepable.map(({ ordinal }) => ordinal));
    },
    dismissGuests: () =>
      void attempt(async (tabId) => {
        await ports.dismissGuests(tabId);
        return GUESTS_DONE.dismissed;
      }, GUESTS_DONE.dismissFailed),
    goToGuest: (ordinal) =>
      void attempt(async (tabId) => {
        await ports.revealGuest(tabId, ordinal);
        ports.close();
        return null;
      }, GUESTS_DONE.goFailed),
  };
}
