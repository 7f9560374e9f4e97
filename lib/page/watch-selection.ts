import type { PageTree } from '../anchor/page-tree.ts';
import { selectedRange } from './selected-range.ts';
import type { SelectionMeans } from './selection-means.ts';

/** A selection changes many times while it is made; it is settled when it rests this long. */
const SETTLED_AFTER_MS = 180;

/**
 * Calls `onSettled` when the reader has finished selecting (the pointer is up, or the selection
 * rests), and `onGone` when nothing is selected any more, or while a finger moves the selection's ends.
 *
 * @param isOnOurs whether something happened on Snipmark's own surfaces: what is pressed there selects nothing
 * @param means what the reader works with now
 */
export function watchSelection(
  document: Document,
  tree: PageTree,
  isOnOurs: (event: Event) => boolean,
  means: () => SelectionMeans,
  onSettled: (range: Range) => void,
  onGone: () => void,
  signal: AbortSignal,
): void {
  // Before anybody watched it may have been pressed: what is pressed is active.
  let pressed = means() === 'mouse' && document.querySelector(':active') !== null;
  /** What was selected when it settled last. */
  let settled: StaticRange | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The pointer was lifted, and what is selected now is what the reader selected: not to be waited for any longer. */
  let isReleased = false;
  const options = { passive: true, capture: true, signal };

  const settle = () => {
    clearTimeout(timer);
    isReleased = false;
    const range = selectedRange(document, tree);
    settled = range && new StaticRange(range);
    if (range && range.toString().trim() !== '') onSettled(range);
  };
  const settleSoon = () => {
    if (isReleased) return;
    clearTimeout(timer);
    timer = setTimeout(settle, SETTLED_AFTER_MS);
  };
  const settleNow = () => {
    isReleased = true;
    clearTimeout(timer);
    // The click that ends a selection may also clear it, after this event.
    timer = setTimeout(settle, 0);
  };

  document.addEventListener(
    'pointerdown',
    (event) => {
      if (isOnOurs(event)) return;
      pressed = event.pointerType !== 'touch';
    },
    options,
  );
  const released = (event: Event) => {
    if (isOnOurs(event) && !pressed) return;
    pressed = false;
    settleNow();
  };
  document.addEventListener('pointerup', released, options);
  document.addEventListener('pointercancel', released, options);
  document.addEventListener(
    'selectionchange',
    () => {
      const range = selectedRange(document, tree);
      if (range === null) {
        clearTimeout(timer);
        isReleased = false;
        onGone();
      } else if (!pressed) {
        if (means() === 'touch' && settled && !hasSameEnds(range, settled)) onGone();
        settleSoon();
      }
    },
    options,
  );
  signal.addEventListener('abort', () => clearTimeout(timer));
  if (!pressed && selectedRange(document, tree)) {
    if (means() === 'mouse') settleNow();
    else settleSoon();
  }
}

/** Whether two ranges begin and end at the same points. */
export function hasSameEnds(a: AbstractRange, b: AbstractRange): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}
