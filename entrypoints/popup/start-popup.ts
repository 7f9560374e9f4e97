import type { PopupActions } from '../../components/popup/popup-view.ts';
import { loadLibrary } from './load-library.ts';
import { loadPage, reloadPage } from './load-page.ts';
import { createPopupActions } from './popup-actions.ts';
import type { PopupPorts } from './popup-ports.ts';
import { createPopupState, type PopupState } from './popup-state.ts';

/** A popup at work: what it knows, and what can be asked of it. */
export interface RunningPopup {
  readonly state: PopupState;
  readonly actions: PopupActions;
}

/** Starts to ask the page and the library; the state fills as they answer. */
export function startPopup(ports: PopupPorts): RunningPopup {
  const state = createPopupState();
  let stopFollowing: () => void = () => undefined;

  const loaders = {
    loadPage: () => loadPage(state, ports),
    loadLibrary: async () => {
      stopFollowing();
      stopFollowing = await loadLibrary(state, ports, () => void reloadPage(state, ports));
    },
  };
  void loaders.loadPage();
  void loaders.loadLibrary();
  return { state, actions: createPopupActions(state, ports, loaders) };
}
