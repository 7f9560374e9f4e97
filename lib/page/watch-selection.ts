import type { PageTree } from '../anchor/page-tree.ts';
import { selectedRange } from './selected-range.ts';

/** How a selection was made. */
export type SelectionMeans = 'pointer' | 'touch' | 'keyboard';

/** A selection changes many times while it is made; it is settled when it rests this long. */
const SETTLED_AFTER_MS = 180;

/**
 * Calls `onSettled` when the reader has finished selecting (the pointer is up, or the selection
 * rests), and `onGone` when nothing is selected any more.
 *
 * @param tree what is pressed on what is not the page's selects nothing
 */
export function watchSelection(
  document: Document,
  tree: PageTree,
  onSettled: (range: Range, means: SelectionMeans) => void,
  onGone: () => void,
  signal: AbortSignal,
): void {
  let pressed = false;
  // The selection that brought the marker here was made before anybody watched how.
  let means: SelectionMeans = matchMedia('(pointer: coarse)').matches ? 'touch' : 'pointer';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const options = { passive: true, capture: true, signal };

  const isOnOurs = ({ target }: Event) => target instanceof Element && tree.skip(target);
  const settle = () => {
    clearTimeout(timer);
    const range = selectedRange(document, tree);
    if (range && range.toString().trim() !== '') onSettled(range, means);
  };
  const settleSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(settle, SETTLED_AFTER_MS);
  };

  document.addEventListener(
    'pointerdown',
    (event) => {
      if (isOnOurs(event)) return;
      pressed = event.pointerType === 'mouse';
      means = event.pointerType === 'mouse' ? 'pointer' : 'touch';
    },
    options,
  );
  const released = (event: Event) => {
    if (isOnOurs(event) && !pressed) return;
    pressed = false;
    // The click that ends a selection may also clear it, after this event.
    clearTimeout(timer);
    timer = setTimeout(settle, 0);
  };
  document.addEventListener('pointerup', released, options);
  document.addEventListener('pointercancel', released, options);
  document.addEventListener(
    'keydown',
    () => {
      means = 'keyboard';
    },
    options,
  );
  document.addEventListener(
    'selectionchange',
    () => {
      if (selectedRange(document, tree) === null) {
        clearTimeout(timer);
        onGone();
      } else if (!pressed) settleSoon();
    },
    options,
  );
  signal.addEventListener('abort', () => clearTimeout(timer));
  if (selectedRange(document, tree)) settleSoon();
}
