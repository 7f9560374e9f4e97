import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { placeBox } from '../../lib/page/place-box.ts';
import type { Words } from '../../lib/page/word-boxes.ts';

/** Keeps an element beside some words while the page scrolls or changes its size. */
export function usePlacement(
  element: RefObject<HTMLElement | null>,
  words: Words,
  belowFirst: boolean,
): void {
  useLayoutEffect(() => {
    let frame = 0;
    const place = () => {
      const box = element.current;
      if (!box) return;
      const size = { width: box.offsetWidth, height: box.offsetHeight };
      const viewport = { width: document.documentElement.clientWidth, height: innerHeight };
      const boxes = words.boxes();
      const inView = boxes.some(
        ({ left, top, right, bottom }) =>
          bottom > 0 && top < viewport.height && right > 0 && left < viewport.width,
      );
      box.style.visibility = inView ? 'visible' : 'hidden';
      const { left, top } = placeBox(boxes, size, viewport, { belowFirst, flow: words.flow() });
      box.style.left = `${left}px`;
      box.style.top = `${top}px`;
      const end = boxes.at(-1);
      box.dataset.side = end && top < end.top ? 'above' : 'below';
    };
    const placeSoon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(place);
    };
    place();
    const sizes = new ResizeObserver(place);
    if (element.current) sizes.observe(element.current);
    addEventListener('scroll', placeSoon, { passive: true, capture: true });
    addEventListener('resize', placeSoon, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      removeEventListener('scroll', placeSoon, { capture: true });
      removeEventListener('resize', placeSoon);
    };
  }, [element, words, belowFirst]);
}
