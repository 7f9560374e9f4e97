import { openHome } from '../../lib/page/open-home.ts';

/** How often it is put back for one thing that is shown: a page may take it away each time. */
const PUT_BACK_AT_MOST = 3;

/** The element in the page that holds our controls. */
export interface UiHost {
  readonly element: HTMLElement;
  /** Closed to the page. */
  readonly root: ShadowRoot;
  /**
   * Something is shown from now on: puts it where it is seen and can be used, above all that the page shows,
   * and back there a few times if the page takes it away.
   *
   * @param near words that it stands by
   * @param seen false for what is only read out
   */
  show(near: Node | null, seen: boolean): void;
  /** Nothing is shown any more. */
  rest(): void;
  /** The page may show other things above all else than before. */
  settle(): void;
  /** Whether the page has shown something above all else, since we did, that may lie over this element of ours. */
  mayBeCovered(element: Element): boolean;
  /** Comes above all else once more. */
  raise(): void;
}

/** Elements that the browser draws above all others, in the order in which they were shown. */
const ABOVE_ALL = ':popover-open, dialog:modal, :fullscreen';

const HTML = 'http://www.w3.org/1999/xhtml';

export function createUiHost(document: Document, signal: AbortSignal): UiHost {
  // In a document that is not HTML, such as a picture's, `createElement` makes an element without a shadow root.
  const element = document.createElementNS(HTML, 'div') as HTMLElement;
  const root = element.attachShadow({ mode: 'closed' });
  let shown: { readonly near: Node | null } | null = null;
  let putBack = 0;
  /** The page has shown something above all else since we did. */
  let isBelow = false;
  /** What the page showed above all else when we came above it. */
  let below = new WeakSet<Element>();
  const removals = new MutationObserver(() => {
    if (!element.isConnected) settle();
  });

  const isRaised = () => element.isConnected && element.matches(':popover-open');

  /** It has no attribute but this one, whatever the page gave it, such as `inert`. */
  function tidy(): void {
    for (const { name } of [...element.attributes]) if (name !== 'popover') element.removeAttribute(name);
    // Above the page's own dialogs, popovers and full screen, and without closing those that close for another.
    if (element.popover !== 'manual') element.popover = 'manual';
  }

  function put(near: Node | null): void {
    const home = openHome(document, near?.isConnected ? near : null);
    tidy();
    if (element.parentNode === home) return;
    home.append(element);
    // A shadow tree may have no place for what is put into its host.
    if (!element.checkVisibility()) document.documentElement.append(element);
  }

  function raise(): void {
    removals.disconnect();
    tidy();
    if (element.parentNode) removals.observe(element.parentNode, { childList: true });
    // Going down and up again would take the focus from what the reader is writing.
    if (isBelow && isRaised() && root.activeElement === null) element.hidePopover();
    if (element.isConnected && !isRaised()) element.showPopover();
    isBelow = false;
    below = new WeakSet(document.querySelectorAll(ABOVE_ALL));
  }

  /** Other boxes than these, however high they are stacked, are below ours. Those in shadow trees are not looked for. */
  function mayBeCovered(control: Element): boolean {
    if (!isRaised()) return true;
    const ours = control.getBoundingClientRect();
    return [...document.querySelectorAll(ABOVE_ALL)].some((other) => {
      if (other === element || other.contains(element) || below.has(other)) return false;
      const { left, top, right, bottom } = other.getBoundingClientRect();
      return left < ours.right && right > ours.left && top < ours.bottom && bottom > ours.top;
    });
  }

  /** Brings what is there already above all else; it need not fade in again. */
  function raiseAgain(): void {
    raise();
    for (const fade of root.getAnimations()) fade.finish();
  }

  function rest(): void {
    shown = null;
    removals.disconnect();
    if (isRaised()) element.hidePopover();
  }

  function settle(): void {
    if (!shown || putBack >= PUT_BACK_AT_MOST) return;
    const home = element.parentNode;
    put(shown.near);
    if (element.parentNode === home && !isBelow) return;
    putBack++;
    raiseAgain();
  }

  function onAbove({ target }: Event): void {
    if (target === element) return;
    isBelow = true;
    settle();
  }

  function onToggle(event: Event): void {
    if (event.target instanceof Element && event.target.matches('dialog, [popover]')) onAbove(event);
  }

  const options = { capture: true, passive: true, signal };
  document.addEventListener('toggle', onToggle, options);
  document.addEventListener('fullscreenchange', onAbove, options);
  signal.addEventListener('abort', rest);

  return {
    element,
    root,
    show(near, seen) {
      putBack = 0;
      put(near);
      if (!seen) return;
      shown = { near };
      raise();
    },
    rest,
    settle,
    mayBeCovered,
    raise() {
      isBelow = true;
      const { activeElement } = root;
      // Only what is being written must not lose the focus.
      if (activeElement instanceof HTMLButtonElement) activeElement.blur();
      raiseAgain();
    },
  };
}
