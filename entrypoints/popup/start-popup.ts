import { healthOnFullDisk } from '../../components/library/library-view.ts';
import type { PopupActions } from '../../components/popup/popup-view.ts';
import { tellOfFullDisk } from '../../lib/messaging/tell-of-full-disk.ts';
import { createChangeStack } from './change-stack.ts';
import { followMeter } from './follow-meter.ts';
import { createLinkMaker } from './link-maker.ts';
import { loadLibrary } from './load-library.ts';
import { loadPage, reloadPage } from './load-page.ts';
import { loadSettings } from './load-settings.ts';
import type { Stop } from './mark-reader.ts';
import { createNoteWriter } from './note-writer.ts';
import { createPopupActions } from './popup-actions.ts';
import type { PopupPorts } from './popup-ports.ts';
import { createPopupState, type PopupState } from './popup-state.ts';
import { saveLeft } from './save-left.ts';
import { notePainted, untilPainted } from './when-painted.ts';

/** A popup at work: what it knows, and what can be asked of it. */
export interface RunningPopup {
  readonly state: PopupState;
  readonly actions: PopupActions;
}

const ASK_AGAIN_MS = 1000;

/** Starts to ask the page and the library, each without waiting for the other; the state fills as they answer. */
export function startPopup(given: PopupPorts): RunningPopup {
  const state = createPopupState();
  const writeHighlights = tellOfFullDisk(given.writeHighlights, () => {
    state.library.value = healthOnFullDisk(state.library.value);
  });
  const ports = { ...given, writeHighlights };
  const changes = createChangeStack(state, ports);
  const notes = createNoteWriter(state, ports, changes);
  let following: Promise<Stop> = Promise.resolve(() => undefined);

  const loaders = {
    loadPage: () => loadPage(state, ports),
    reloadPage: () => reloadPage(state, ports),
    loadLibrary: async () => {
      (await following)();
      following = loadLibrary(state, ports);
      await following;
    },
  };
  const maker = createLinkMaker(state, ports);
  followMeter(state, maker);
  // A page that changes, or finds its marks late, has no way to tell the popup.
  setInterval(() => void loaders.reloadPage(), ASK_AGAIN_MS);
  notePainted(state);
  const opened = loaders.loadLibrary();
  void loaders.loadPage();
  void Promise.all([opened, untilPainted(state)]).then(() => {
    void loadSettings(state, ports);
    void saveLeft(state, ports);
    state.reader.value?.prepareSearch();
  });
  return { state, actions: createPopupActions(state, ports, maker, changes, notes, loaders) };
}
