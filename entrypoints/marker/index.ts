import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handoff } from '../../lib/page/handoff.ts';
import { startMarker } from './start-marker.ts';

/** Injected into pages that need it: the engine and what Snipmark shows on the page. */
export default defineUnlistedScript(() => {
  const state = handoff();
  if (state.awake) return;
  state.awake = true;
  startMarker(state);
});
