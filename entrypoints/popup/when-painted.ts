import { effect } from '@preact/signals';
import type { PopupState } from './popup-state.ts';

const NO_FRAME_MS = 300;

/** Calls back once, when the marks of the page have been painted, or when it is clear that they cannot be read. */
export function whenPainted(state: PopupState, run: () => void): void {
  const stop = effect(() => {
    const { library, pageRows } = state;
    if (pageRows.value === null && library.value?.state !== 'failed' && library.value?.state !== 'newer')
      return;
    // The frame that shows them is drawn first: what is in the next task comes after it.
    // A document that is not in front draws none.
    let isDone = false;
    const once = () => {
      if (!isDone) run();
      isDone = true;
    };
    requestAnimationFrame(() => setTimeout(once));
    setTimeout(once, NO_FRAME_MS);
    queueMicrotask(() => stop());
  });
}
