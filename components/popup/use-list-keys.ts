import { useLayoutEffect, useRef } from 'preact/hooks';

interface LastMark {
  readonly id: string;
  readonly index: number;
}

/** The controls that the arrow keys step through: each mark's words (or, without these, its first control). */
function stepsIn(root: ParentNode): HTMLElement[] {
  return Array.from(root.querySelectorAll<HTMLElement>('.mark')).flatMap((mark) => {
    const step = mark.querySelector<HTMLElement>('button');
    return step === null ? [] : [step];
  });
}

/** The index of the mark that has the focus somewhere in it, or -1. */
function focusedStep(steps: readonly HTMLElement[]): number {
  const mark = document.activeElement?.closest('.mark');
  return mark ? steps.findIndex((step) => mark.contains(step)) : -1;
}

/**
 * Keyboard and focus for everything inside one element: the up and down arrows step from mark to
 * mark, up from the first to the search field; and a focus that was lost because its control went away
 * comes back to the mark it was in, to the one that took its place, or to the search field.
 * @returns what to put on that element
 */
export function useListKeys() {
  const root = useRef<HTMLDivElement>(null);
  const last = useRef<LastMark>({ id: '', index: 0 });

  // Runs after the parts' own layout effects: a part that takes the focus itself has it by now.
  useLayoutEffect(() => {
    const element = root.current;
    if (element === null || document.activeElement !== document.body) return;
    const steps = stepsIn(element);
    const same = steps.find((step) => markOf(step)?.dataset.id === last.current.id);
    const next = same ?? steps[Math.min(last.current.index, steps.length - 1)];
    (next ?? searchField(element))?.focus();
  });

  function rememberMark() {
    const steps = root.current ? stepsIn(root.current) : [];
    const index = focusedStep(steps);
    const id = steps[index] && markOf(steps[index])?.dataset.id;
    if (id !== undefined) last.current = { id, index };
  }

  function stepByArrow(event: KeyboardEvent) {
    const element = root.current;
    if (element === null || !['ArrowDown', 'ArrowUp'].includes(event.key)) return;
    // In a list of choices, the arrows are for choosing; in a text of several lines, for going through it.
    if (event.target instanceof HTMLSelectElement || event.target instanceof HTMLTextAreaElement) return;
    if (event.target instanceof HTMLInputElement && event.target.list !== null) return;
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const steps = stepsIn(element);
    const field = searchField(element);
    const here = document.activeElement === field ? -1 : focusedStep(steps);
    const target = steps[here + (event.key === 'ArrowDown' ? 1 : -1)];
    if (target === undefined && (event.key === 'ArrowDown' || here > 0)) return;
    event.preventDefault();
    (target ?? field)?.focus();
  }

  return { ref: root, onFocusIn: rememberMark, onKeyDown: stepByArrow };
}

function markOf(step: HTMLElement): HTMLElement | null {
  return step.closest<HTMLElement>('.mark');
}

function searchField(element: ParentNode): HTMLElement | null {
  return element.querySelector<HTMLElement>('.search-field');
}
