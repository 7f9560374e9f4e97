import { flatAncestors } from './flat-parent.ts';
import { revealHidden } from './reveal-hidden.ts';
import { scrollOuterPages } from './scroll-outer-pages.ts';

/** What is not laid out before it is near the view moves the words once it is: so many frames are looked after. */
const FRAMES = 3;

/**
 * Brings the words into the middle of the view, clear of what stands at its edges: opens what hides them and
 * scrolls what they are in, in both directions.
 */
export function scrollToRange(range: Range): void {
  const { startContainer } = range;
  revealHidden(startContainer);
  revealHidden(range.endContainer);
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  if (!element) return;
  // Scrolls what is around a frame, too.
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  centre(range, element);
  const follow = (frames: number) => {
    const top = range.getBoundingClientRect().top;
    requestAnimationFrame(() => {
      if (range.getBoundingClientRect().top !== top) centre(range, element);
      if (frames > 1) follow(frames - 1);
    });
  };
  follow(FRAMES);
  scrollOuterPages(range);
}

function centre(range: Range, element: Element): void {
  const view = document.scrollingElement;
  for (const around of [element, ...flatAncestors(element)]) {
    if (around !== view && around !== document.documentElement && isScroller(around))
      scrollWithin(around, range, around.getBoundingClientRect());
  }
  scrollWithin(window, range, new DOMRect(0, 0, innerWidth, innerHeight));
}

function isScroller(element: Element): boolean {
  const { clientHeight, clientWidth, scrollHeight, scrollWidth } = element;
  if (scrollHeight <= clientHeight && scrollWidth <= clientWidth) return false;
  return /auto|scroll|hidden/.test(getComputedStyle(element).overflow);
}

function scrollWithin(scroller: Element | Window, range: Range, view: DOMRect): void {
  const words = range.getBoundingClientRect();
  const isTall = words.height > view.height;
  const top = isTall
    ? words.top - view.top - view.height / 8
    : words.top + words.height / 2 - view.top - view.height / 2;
  const seesWidth = words.left >= view.left && words.right <= view.right;
  const isWide = words.width > view.width;
  const left = isWide ? words.left - view.left : words.left + words.width / 2 - view.left - view.width / 2;
  scroller.scrollBy({ top, left: seesWidth ? 0 : left, behavior: 'instant' });
}
