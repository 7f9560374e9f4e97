import type { PopupActions } from '../../components/popup/popup-view.ts';
import { followMeter } from './follow-meter.ts';
import { createLinkMaker } from './link-maker.ts';
import { loadLibrary } from './load-library.ts';
import { loadPage, reloadPage } from './load-page.ts';
import { loadSettings } from './load-settings.ts';
import { createPopupActions } from './popup-actions.ts';
import type { PopupPorts } from './popup-ports.ts';
import { createPopupState, type PopupState } from './popup-state.ts';

/** A popup at work: what it knows, and what can be asked of it. */
export interface RunningPopup {
  readonly state: PopupState;
  readonly actions: PopupActions;
}

const ASK_AGAIN_MS = 1000;

/** Starts to ask the page and the library; the state fills as they answer. */
export function startPopup(ports: PopupPorts): RunningPopup {
  const state = createPopupState();
  let stopFollowing: () => void = () => undefined;

  const loaders = {
    loadPage: () => loadPage(state, ports),
    reloadPage: () => reloadPage(state, ports),
    loadLibrary: async () => {
      stopFollowing();
      stopFollowing = await loadLibrary(state, ports);
    },
  };
  const maker = createLinkMaker(state, ports);
  followMeter(state, maker);
  // A page that changes, or finds its marks late, has no way to tell the popup.
  setInterval(() => void loaders.reloadPage(), ASK_AGAIN_MS);
  void loaders.loadPage();
  void loaders.loadLibrary();
  void loadSettings(state, ports);
  return { state, actions: createPopupActions(state, ports, maker, loaders) };
}
