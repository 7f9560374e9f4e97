import { stepOfKey } from '../../lib/page/go-key.ts';
import { isEditable } from '../../lib/page/is-editable.ts';

/**
 * Listens to the keys that lead from mark to mark, before the page does, but not while somebody writes.
 *
 * @param go returns whether there is a mark to go to; else the key is left to the page
 * @param isWriting whether the focus is in a field of ours, which nobody outside our shadow root sees
 */
export function watchGoKeys(
  go: (step: 1 | -1) => boolean,
  isWriting: () => boolean,
  signal: AbortSignal,
): void {
  addEventListener(
    'keydown',
    (event) => {
      const step = event.isTrusted ? stepOfKey(event) : null;
      if (step === null || isWriting()) return;
      const [target] = event.composedPath();
      if (target instanceof Node && isEditable(target)) return;
      if (!go(step)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true, signal },
  );
}
