import type { PopupActions } from '../../components/popup/popup-view.ts';
import type { ReadingSettings } from '../../lib/messaging/protocol.ts';
import { DONE, POPUP } from '../../lib/words/popup.ts';
import { READING } from '../../lib/words/reading.ts';
import type { PopupPorts } from './popup-ports.ts';
import type { PopupState } from './popup-state.ts';

type ReadingActions = Pick<PopupActions, 'allowSite' | 'changeReading' | 'markSelection'>;

/** What concerns reading: its settings, access to the site, what is selected. @param reloadPage asks the page what it has now */
export function createReadingActions(
  state: PopupState,
  ports: PopupPorts,
  reloadPage: () => Promise<void>,
): ReadingActions {
  function sayFailed(text: string, again: () => void): void {
    state.status.value = { text, action: { label: POPUP.tryAgain, run: again }, link: null };
  }

  async function changeReading(settings: ReadingSettings): Promise<void> {
    const before = state.reading.value;
    state.reading.value = settings;
    try {
      await ports.setReadingSettings(settings);
    } catch {
      state.reading.value = before;
      sayFailed(READING.failed, () => void changeReading(settings));
    }
  }

  /** Asks at once, without waiting for anything: browsers take the question only in the turn of a click. */
  async function allowSite(): Promise<void> {
    const { rawUrl } = state.page.value.facts;
    try {
      if (!(await ports.askForSite(rawUrl))) return;
      state.page.value = { ...state.page.value, isWithheld: false };
      state.status.value = { text: DONE.allowed, action: null, link: null };
    } catch {
      sayFailed(DONE.allowFailed, () => void allowSite());
    }
  }

  async function markSelection(copyLink: boolean): Promise<void> {
    const { value: tabId } = state.tabId;
    if (tabId === null) return;
    try {
      await ports.markSelection(tabId, copyLink);
      await reloadPage();
    } catch {
      sayFailed(DONE.markFailed, () => void markSelection(copyLink));
    }
  }

  return {
    changeReading: (settings) => void changeReading(settings),
    allowSite: () => void allowSite(),
    markSelection: (copyLink) => void markSelection(copyLink),
  };
}
