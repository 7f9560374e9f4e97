import { frameOfMark } from '../../components/popup/compose-frames.ts';
import { type FrameTarget, TOP_FRAME } from '../../lib/messaging/frame-target.ts';
import type { Highlight } from '../../lib/model.ts';
import type { PopupState } from './popup-state.ts';

/** Which document of this tab a mark belongs to; null where it belongs to another page. */
export function whereShown({ tabId: { value: tabId }, view }: PopupState, id: string): FrameTarget | null {
  if (tabId === null) return null;
  const { frames, marks } = view.value.page;
  if (marks.some(({ highlight }) => highlight.id === id)) return { tabId, frameId: TOP_FRAME };
  const inFrame = frameOfMark(frames, id);
  return inFrame && { tabId, frameId: inFrame.frameId };
}

/** What is painted in this tab and not stored, in the page or in its frames. */
export function unsavedRows({ frames, page }: PopupState): Highlight[] {
  return [page.value, ...frames.value].flatMap(({ unsaved }) => unsaved);
}
