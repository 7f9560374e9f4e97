import { computed, effect, untracked } from '@preact/signals';
import { contentsOf, type LinkMaker } from './link-maker.ts';
import type { PopupState } from './popup-state.ts';

/**
 * While the panel is open, measures the link that would be made: at first, and whenever something that goes into it
 * has changed. What is known stays in sight until the next is.
 * @returns stops that
 */
export function followMeter(state: PopupState, maker: LinkMaker): () => void {
  /** All that a link depends on, as text: the same again is no reason to measure again. */
  const cause = computed(() => {
    const { isOpen, settingsKept } = state.share;
    if (!isOpen.value) return null;
    const { page } = state.view.value;
    const wanted = maker.wanted(null);
    const marks = page.marks.map(({ highlight, state: where }) => [highlight.id, highlight.updatedAt, where]);
    const guests = wanted.withGuests ? page.guests : null;
    return JSON.stringify([wanted, marks, guests, settingsKept.value]);
  });
  let latest: string | null = null;

  function measure(asked: string): void {
    const { meter } = state.share;
    const wanted = maker.wanted(null);
    if (wanted.ids.length === 0) return;
    maker.preview(wanted).then(
      (made) => {
        if (latest === asked) meter.value = { state: 'measured', contents: contentsOf(made) };
      },
      () => {
        if (latest === asked) meter.value = { state: 'unknown' };
      },
    );
  }

  return effect(() => {
    const asked = cause.value;
    latest = asked;
    // What measuring reads is all in the cause; followed by itself, each measure would be a reason for the next.
    if (asked !== null) untracked(() => measure(asked));
  });
}
