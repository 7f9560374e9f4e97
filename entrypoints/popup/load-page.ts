import { batch } from '@preact/signals';
import { type KnownPage, siteOf } from '../../components/popup/compose-view.ts';
import type { PageState } from '../../lib/messaging/protocol.ts';
import type { PageFacts } from '../../lib/model.ts';
import { within } from '../../lib/within.ts';
import { loadFrames } from './load-frames.ts';
import type { PopupPorts, PopupTab } from './popup-ports.ts';
import type { PopupState } from './popup-state.ts';
import { untilPainted } from './when-painted.ts';

/** A page that is busy longer than this is said not to answer; it can be asked again. */
const PATIENCE_MS = 4000;

/** Finds out what the page in the tab is, and what it says of itself. Never rejects. */
export async function loadPage(state: PopupState, ports: PopupPorts): Promise<void> {
  state.pageIsKnown.value = false;
  try {
    const tab = await ports.findTab();
    batch(() => {
      state.tabId.value = tab?.id ?? null;
      if (tab !== null) noteAddress(state, ports, tab);
      state.tabIsKnown.value = true;
    });
    if (tab === null) return showObstacle(state, 'no-access');
    state.off.value = await ports.readOff();
    const isSeen = await ports.seesSite(tab.url);
    state.page.value = { ...state.page.value, isWithheld: !isSeen && tab.url !== '' };
    if (isOff(state, tab)) return;
    // Asking wakes the background: the marks are painted before.
    await untilPainted(state);
    if (!(await within(PATIENCE_MS, ports.ensureMarker(tab.id))))
      return showObstacle(state, isSeen || tab.url !== '' ? 'no-access' : 'withheld');
    notePage(state, ports, await within(PATIENCE_MS, ports.pageState(tab.id)));
    await loadFrames(state, ports);
  } catch {
    state.tabIsKnown.value = true;
    showObstacle(state, 'no-answer');
  } finally {
    state.pageIsKnown.value = true;
  }
}

/** Asks a page that has answered before once more; what it said stays where it does not answer now. Never rejects. */
export async function reloadPage(state: PopupState, ports: PopupPorts): Promise<void> {
  const tabId = state.tabId.value;
  const { obstacle } = state.page.value;
  if (tabId === null || !state.pageIsKnown.value || isUnasked(obstacle)) return;
  if (state.view.value.page.off !== null) return;
  await ports.pageState(tabId).then(
    (answer) => notePage(state, ports, answer),
    () => undefined,
  );
  await loadFrames(state, ports);
}

function isUnasked(obstacle: KnownPage['obstacle']): boolean {
  return obstacle === 'no-access' || obstacle === 'withheld' || obstacle === 'no-answer';
}

function isOff(state: PopupState, tab: PopupTab): boolean {
  const { everywhere, sites } = state.off.value;
  return everywhere || sites.includes(siteOf(tab.url));
}

function showObstacle(state: PopupState, obstacle: 'no-access' | 'no-answer' | 'withheld'): void {
  state.page.value = { ...state.page.value, obstacle };
}

/** What the tab alone tells: enough for pages that cannot be asked. */
function noteAddress(state: PopupState, ports: PopupPorts, { url, title, isPrivate }: PopupTab): void {
  const facts = { rawUrl: url, canonicalUrl: null, originalUrl: null, title };
  state.page.value = {
    pageKey: guessKey(ports, facts),
    facts,
    isPrivate,
    orphanIds: [],
    unsaved: [],
    hasSelection: false,
    isWithheld: false,
    obstacle: null,
    linkTrouble: null,
    guests: null,
  };
}

function notePage(state: PopupState, ports: PopupPorts, answer: PageState): void {
  const { identity, facts, guests, hasSelection, linkTrouble, obstacle, orphanIds, unsaved } = answer;
  const pageKey = identity?.key ?? guessKey(ports, facts);
  const { isPrivate, isWithheld } = state.page.value;
  const page = {
    ...{ pageKey, facts, isPrivate, isWithheld, hasSelection },
    ...{ orphanIds, unsaved, obstacle, linkTrouble, guests },
  };
  // The same answer again is no reason to draw everything again.
  if (JSON.stringify(page) !== JSON.stringify(state.page.value)) state.page.value = page;
}

function guessKey(ports: PopupPorts, facts: PageFacts): string | null {
  return /^(?:https?|file):/u.test(facts.rawUrl) ? ports.guessPageKey(facts) : null;
}
