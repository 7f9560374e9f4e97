import type { PopupPorts } from './popup-ports.ts';
import type { PopupState } from './popup-state.ts';

/** Asks the page's frames, those that a marker is at work in; what does not answer is not shown. Never rejects. */
export async function loadFrames(state: PopupState, ports: PopupPorts): Promise<void> {
  const { value: tabId } = state.tabId;
  if (tabId === null || state.view.value.page.off !== null) return;
  const frames = await ports.frameStates(tabId).catch(() => []);
  const known = frames.map(({ frameId, state: { facts, identity, orphanIds, unsaved } }) => {
    return { frameId, pageKey: identity?.key ?? null, facts, orphanIds, unsaved };
  });
  if (JSON.stringify(known) !== JSON.stringify(state.frames.value)) state.frames.value = known;
}
