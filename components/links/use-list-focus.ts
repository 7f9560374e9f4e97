import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * A focus that is lost because its link went away comes to the link that took its place, to the last one, or to the
 * first control that there is.
 * @returns what to put on the element around the list
 */
export function useListFocus() {
  const root = useRef<HTMLDivElement>(null);
  const last = useRef(-1);
  const itemsIn = (element: HTMLElement) => Array.from(element.querySelectorAll<HTMLElement>('.link-item'));

  useLayoutEffect(() => {
    const { current: element } = root;
    if (element === null || last.current < 0 || document.activeElement !== document.body) return;
    const items = itemsIn(element);
    const next = items[Math.min(last.current, items.length - 1)] ?? element;
    next.querySelector<HTMLElement>('button')?.focus();
  });

  function onFocusIn({ target }: FocusEvent): void {
    const { current: element } = root;
    if (element && target instanceof Element) {
      last.current = itemsIn(element).findIndex((item) => item.contains(target));
    }
  }
  return { ref: root, onFocusIn };
}
