import { effect } from '@preact/signals';
import type { PopupState } from './popup-state.ts';

/** Whoever waits for the first frame waits no longer, in milliseconds: a document that is not in front draws none. */
const LATEST_MS = 300;

/**
 * Sets `isPainted` when the marks of the page have been painted, or after a while. What would take the processor from
 * that, such as waking the background, waits for it.
 */
export function notePainted(state: PopupState): void {
  const note = () => {
    state.isPainted.value = true;
  };
  setTimeout(note, LATEST_MS);
  const stop = effect(() => {
    if (state.pageRows.value === null) return;
    // The frame that shows them is drawn first: what is in the next task comes after it.
    requestAnimationFrame(() => setTimeout(note));
    queueMicrotask(() => stop());
  });
}

/** Resolves then. */
export function untilPainted({ isPainted }: Pick<PopupState, 'isPainted'>): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (!isPainted.value) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
}
