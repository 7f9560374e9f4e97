import type { Highlight } from '../../lib/model.ts';
import { hostOf } from '../../lib/search/group-by-page.ts';
import { type MarkedPage, marksOfPage } from './marks-of-page.ts';
import type { FrameView, PageMark } from './popup-view.ts';

/** What is known of a frame of the page in this tab. */
export interface KnownFrame extends MarkedPage {
  readonly frameId: number;
}

/**
 * The frames that hold marks, in the order in which they were made; one for a page that is shown in several. Of
 * a frame that is the same page as the one around it, what is marked in the frame alone.
 *
 * @param marks those of the page around them, `pageKey`
 */
export function composeFrames(
  kept: readonly Highlight[],
  frames: readonly KnownFrame[],
  { pageKey, marks }: { readonly pageKey: string | null; readonly marks: readonly PageMark[] },
): FrameView[] {
  const around = new Set(marks.flatMap(({ highlight, state }) => (state === 'orphan' ? [] : highlight.id)));
  const pages = Map.groupBy(frames, (frame) => frame.pageKey ?? '');
  const views = Array.from(pages, ([key, showing]) => composeFrame(kept, key, showing));
  const isOnlyThere = ({ highlight, state }: PageMark) => state !== 'orphan' && !around.has(highlight.id);
  const own = views.map((view) => (view.pageKey === pageKey ? framesWith([view], isOnlyThere) : view));
  return framesWith(own.flat(), () => true);
}

function composeFrame(
  kept: readonly Highlight[],
  pageKey: string,
  showing: readonly KnownFrame[],
): FrameView {
  const places = showing.map(({ frameId, ...page }) => ({ frameId, marks: marksOfPage(kept, page) }));
  const found = places.flatMap(({ frameId, marks }) => marks.map((mark) => ({ ...mark, frameId })));
  // What one of them has lost may be there in the next.
  const best = Map.groupBy(found, ({ highlight }) => highlight.id).values();
  const marks = Array.from(best, (each) => each.find(({ state }) => state !== 'orphan') ?? each[0]);
  const [first] = showing;
  return {
    pageKey,
    name: first ? first.facts.title.trim() || hostOf(first.facts.rawUrl) : '',
    marks: marks.filter((mark) => mark !== undefined),
  };
}

/** Where a mark of one of these frames is: null where it is in none. */
export function frameOfMark(frames: readonly FrameView[], id: string): FrameView['marks'][number] | null {
  return frames.flatMap(({ marks }) => marks).find(({ highlight }) => highlight.id === id) ?? null;
}

/** The frames with those of their marks that are among the wanted; frames without one are left out. */
export function framesWith(frames: readonly FrameView[], wanted: (mark: PageMark) => boolean): FrameView[] {
  return frames
    .map((frame) => ({ ...frame, marks: frame.marks.filter(wanted) }))
    .filter(({ marks }) => marks.length > 0);
}
