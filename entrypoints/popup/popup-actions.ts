import { batch } from '@preact/signals';
import { siteOf } from '../../components/popup/compose-view.ts';
import type { PopupActions } from '../../components/popup/popup-view.ts';
import { BACKUP, handedNow } from '../../lib/words/backup.ts';
import { DONE, marksRestored, POPUP } from '../../lib/words/popup.ts';
import { TENDED } from '../../lib/words/tending.ts';
import type { ChangeStack } from './change-stack.ts';
import { createCodeActions } from './code-actions.ts';
import { createGuestActions } from './guest-actions.ts';
import type { LinkMaker } from './link-maker.ts';
import { createMarkActions } from './mark-actions.ts';
import type { NoteWriter } from './note-writer.ts';
import { createPanelActions } from './panel-actions.ts';
import { withoutRows } from './pending-changes.ts';
import type { PopupPorts } from './popup-ports.ts';
import { FOUND_AT_ONCE, type PopupState, SHOWN_AT_ONCE } from './popup-state.ts';
import { createReadingActions } from './reading-actions.ts';
import { createShareActions } from './share-actions.ts';

/** How the popup asks the page and the library again. */
export interface PopupLoaders {
  readonly loadPage: () => Promise<void>;
  /** Asks a page that has answered before what it has now. */
  readonly reloadPage: () => Promise<void>;
  readonly loadLibrary: () => Promise<void>;
}

/** Everything the reader can ask for. */
export function createPopupActions(
  state: PopupState,
  ports: PopupPorts,
  maker: LinkMaker,
  changes: ChangeStack,
  notes: NoteWriter,
  { loadLibrary, loadPage, reloadPage }: PopupLoaders,
): PopupActions {
  /** Does it and says what came of it; where it fails, says that and offers to try again. */
  async function attempt(job: () => Promise<string | null>, failed: string): Promise<void> {
    try {
      const text = await job();
      state.status.value = text === null ? null : { text, action: null, link: null };
    } catch {
      const again = () => void attempt(job, failed);
      state.status.value = { text: failed, action: { label: POPUP.tryAgain, run: again }, link: null };
    }
  }

  /** Says nothing: the sentence with the way back stands on the page's part of the popup. */
  async function turnOff(where: 'site' | 'everywhere'): Promise<null> {
    const { rawUrl } = state.page.value.facts;
    const site = where === 'site' ? siteOf(rawUrl) : null;
    state.off.value = await ports.switchOff({ site, off: true });
    return null;
  }

  async function turnOn(): Promise<string | null> {
    const { rawUrl } = state.page.value.facts;
    const site = state.off.value.everywhere ? null : siteOf(rawUrl);
    state.off.value = await ports.switchOff({ site, off: false });
    await loadPage();
    return state.view.value.page.off === null ? DONE.on : null;
  }

  async function openLibrary(): Promise<void> {
    try {
      await ports.openLibrary(state.query.value.trim());
      ports.close();
    } catch {
      const action = { label: POPUP.tryAgain, run: () => void openLibrary() };
      state.status.value = { text: TENDED.libraryFailed, action, link: null };
    }
  }

  async function bringBack(): Promise<string> {
    const count = await ports.restoreCopy();
    await loadLibrary();
    return marksRestored(count);
  }

  /** The file can be had again for as long as the library cannot be read. */
  const saveCopy = async () => handedNow(await ports.saveCopy());

  async function goOnWithout(): Promise<null> {
    await ports.declineCopy();
    await loadLibrary();
    return null;
  }

  return {
    ...createMarkActions(state, ports, changes, notes),
    ...createShareActions(state, ports, maker),
    ...createCodeActions(state, maker),
    ...createPanelActions(state, ports),
    ...createGuestActions(state, ports, reloadPage),
    ...createReadingActions(state, ports, reloadPage),
    undo: changes.undo,
    openLibrary: () => void openLibrary(),
    search: (query) =>
      batch(() => {
        state.query.value = query;
        state.foundLimit.value = FOUND_AT_ONCE;
        // What was asked for of marks that are no longer shown is in the library by the time they are.
        state.pending.value = withoutRows(state.pending.value);
      }),
    showMore: () => {
      if (state.view.value.isSearching) state.foundLimit.value += FOUND_AT_ONCE;
      else state.limit.value += SHOWN_AT_ONCE;
    },
    turnOff: (where) => void attempt(() => turnOff(where), DONE.switchFailed),
    turnOn: () => void attempt(turnOn, DONE.switchFailed),
    tryAgain: () => void Promise.all([loadPage(), loadLibrary()]),
    bringBack: () =>
      void attempt(bringBack, state.library.value?.state === 'failed' ? DONE.anewFailed : DONE.restoreFailed),
    saveCopy: () => void attempt(saveCopy, BACKUP.nowFailed),
    goOnWithout: () => void attempt(goOnWithout, DONE.restoreFailed),
    closeStatus: () => {
      state.status.value = null;
    },
  };
}
