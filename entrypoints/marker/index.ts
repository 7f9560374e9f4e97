import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { MAY_HOLD_LINK } from '../../lib/link/may-hold-link.ts';
import { handoff, hasHandoff } from '../../lib/page/handoff.ts';
import { fullAddress } from './full-address.ts';
import { startMarker } from './start-marker.ts';

/** Injected into pages that need it: the engine and what Snipmark shows on the page. */
export default defineUnlistedScript(() => {
  const isFirst = !hasHandoff();
  const state = handoff();
  if (state.awake) return;
  state.awake = true;
  // Where access to the site is withheld, no loader has kept the address; what it is now has to do.
  if (isFirst && MAY_HOLD_LINK.test(fullAddress())) state.link = fullAddress();
  startMarker(state);
});
