import type { PageTree } from '../../lib/anchor/page-tree.ts';
import { followReadingSettings } from '../../lib/messaging/follow-reading-settings.ts';
import type { ReadingSettings } from '../../lib/messaging/protocol.ts';
import { selectedRange } from '../../lib/page/selected-range.ts';
import type { SelectionMeans } from '../../lib/page/selection-means.ts';
import { watchAlt } from '../../lib/page/watch-alt.ts';
import { hasSameEnds, watchSelection } from '../../lib/page/watch-selection.ts';

export interface ToolbarCalls {
  readonly document: Document;
  readonly tree: PageTree;
  /** Whether something happened on Snipmark's own surfaces: what is pressed there selects nothing. */
  readonly isOnOurs: (event: Event) => boolean;
  /** What the reader works with now. */
  readonly means: () => SelectionMeans;
  /** The reader asked by Alt before anybody here could hear it. */
  readonly isCalled: boolean;
  readonly signal: AbortSignal;
  readonly onCalled: (range: Range) => void;
  /** The toolbar is to be there no longer. */
  readonly onGone: () => void;
}

/** Tells when the toolbar is to come to the selection, and when it is to go, as the reader has it set. */
export function callToolbar(calls: ToolbarCalls): void {
  const { document, tree, isCalled, isOnOurs, means, onCalled, onGone, signal } = calls;
  /** Null until it is known. */
  let when: ReadingSettings['toolbar'] | null = null;
  /** What was selected until then. */
  let early: Range | null = null;
  let isAsked = isCalled;
  let shown: Range | null = null;

  function show(range: Range): void {
    isAsked = false;
    shown = range.cloneRange();
    onCalled(range);
  }

  function goAway(): void {
    isAsked = false;
    early = null;
    shown = null;
    onGone();
  }

  function settle(range: Range): void {
    if (when === null) early = range;
    else if (when === 'always' || (when === 'modifier' && isAsked)) show(range);
    // It must not stay by words that are no longer those selected.
    else if (shown !== null && !hasSameEnds(range, shown)) goAway();
  }

  function onAlt(event: KeyboardEvent | PointerEvent): void {
    if (when !== 'modifier' || isOnOurs(event)) return;
    const range = selectedRange(document, tree);
    // A pointer's release is not the last word: the selection settles after it.
    if (event.type === 'pointerup') isAsked = range !== null;
    else if (range) {
      // Firefox and Chromium would go to their menus.
      event.preventDefault();
      show(range);
    }
  }

  watchSelection(document, tree, isOnOurs, means, settle, goAway, signal);
  watchAlt(onAlt, { capture: true, signal });
  followReadingSettings(({ toolbar }) => {
    const waiting = early;
    if (when !== null && toolbar !== 'always') goAway();
    early = null;
    when = toolbar;
    if (waiting) settle(waiting);
  }, signal);
}
