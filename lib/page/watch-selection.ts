import { isEditable } from './is-editable.ts';

/** How a selection was made. */
export type SelectionMeans = 'pointer' | 'touch' | 'keyboard';

/** A selection changes many times while it is made; it is settled when it rests this long. */
const SETTLED_AFTER_MS = 180;

/** The Range that is selected, or null where nothing is, or only in a form field or an editor. */
export function selectedRange(document: Document): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = beforeUntouchedField(selection.getRangeAt(0));
  if (isEditable(range.startContainer) || isEditable(range.endContainer)) return null;
  return range;
}

/**
 * A triple click takes a paragraph and ends at the start of what follows. Where that is a field or an
 * editor of which nothing is selected, the range that ends before it; else the range as it is.
 */
function beforeUntouchedField(range: Range): Range {
  let field: Node | null = null;
  for (let node: Node | null = range.endContainer; node && isEditable(node); node = node.parentNode)
    field = node;
  if (!field?.parentNode || field.contains(range.startContainer)) return range;
  const inside = range.cloneRange();
  inside.setStartBefore(field);
  if (inside.toString().trim() !== '') return range;
  const before = range.cloneRange();
  before.setEndBefore(field);
  return before;
}

/**
 * Calls `onSettled` when the reader has finished selecting (the pointer is up, or the selection
 * rests), and `onGone` when nothing is selected any more.
 *
 * @param isOurs Snipmark's own surfaces: what is pressed there selects nothing
 */
export function watchSelection(
  document: Document,
  isOurs: (element: Element) => boolean,
  onSettled: (range: Range, means: SelectionMeans) => void,
  onGone: () => void,
  signal: AbortSignal,
): void {
  let pressed = false;
  // The selection that brought the marker here was made before anybody watched how.
  let means: SelectionMeans = matchMedia('(pointer: coarse)').matches ? 'touch' : 'pointer';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const options = { passive: true, capture: true, signal };

  const isOnOurs = ({ target }: Event) => target instanceof Element && isOurs(target);
  const settle = () => {
    clearTimeout(timer);
    const range = selectedRange(document);
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
      if (selectedRange(document) === null) {
        clearTimeout(timer);
        onGone();
      } else if (!pressed) settleSoon();
    },
    options,
  );
  signal.addEventListener('abort', () => clearTimeout(timer));
  if (selectedRange(document)) settleSoon();
}
