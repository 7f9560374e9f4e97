import type { PageTree } from '../anchor/page-tree.ts';
import { elementAt } from './element-at.ts';

/** What a press on a mark must leave to the page: it does something there already. */
const INTERACTIVE =
  'a[href], area[href], button, input, label, select, textarea, summary, option, [role="button"], [role="link"], [role="menuitem"], [role="tab"], [onclick], [contenteditable]';

/** Pixels a pointer may travel between press and release and still be a click. */
const CLICK_TRAVEL_PX = 4;

/**
 * Calls `onHover` at most once a frame while the pointer moves over the page, and `onClick` for
 * clicks with the main button that select nothing and that no control of the page takes.
 * Never prevents or stops an event: what stands under a mark still works.
 */
export function watchPointer(
  document: Document,
  tree: PageTree,
  onHover: (x: number, y: number) => void,
  onClick: (x: number, y: number) => void,
  signal: AbortSignal,
): void {
  const options = { passive: true, signal };
  let frame = 0;
  let down = { x: 0, y: 0 };
  document.addEventListener(
    'pointermove',
    ({ clientX, clientY, pointerType }) => {
      if (pointerType === 'touch') return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => onHover(clientX, clientY));
    },
    options,
  );
  document.addEventListener(
    'pointerdown',
    ({ clientX, clientY }) => {
      down = { x: clientX, y: clientY };
    },
    { ...options, capture: true },
  );
  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || event.defaultPrevented) return;
      if (elementAt(document, tree, event.clientX, event.clientY)?.closest(INTERACTIVE)) return;
      const travelled = Math.hypot(event.clientX - down.x, event.clientY - down.y);
      if (travelled > CLICK_TRAVEL_PX || document.getSelection()?.type === 'Range') return;
      onClick(event.clientX, event.clientY);
    },
    options,
  );
}
