import { effect } from '@preact/signals';
import type { PopupState } from './popup-state.ts';

/** A reader does not see a popup come later by so much, in milliseconds; then it is shown as it is. */
const LATEST_MS = 80;

/**
 * Resolves when it is known which marks this page has, or that nobody can say, or soon. Shown before, the popup would be
 * laid out and painted once for nothing, and its marks would come a frame later.
 */
export function untilKnown({ library, pageRows }: Pick<PopupState, 'library' | 'pageRows'>): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LATEST_MS);
    const stop = effect(() => {
      if (pageRows.value === null && library.value === null) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
}
