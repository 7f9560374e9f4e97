import { effect } from '@preact/signals';
import { h, render } from 'preact';
import barCss from '../../components/page/bar.css?inline';
import cardCss from '../../components/page/card.css?inline';
import { PageUi, type PageUiActions } from '../../components/page/PageUi.tsx';
import pageUiCss from '../../components/page/page-ui.css?inline';
import type { PageUiState } from '../../components/page/ui-state.ts';
import tokensCss from '../../components/tokens.css?inline';

/** Where Snipmark's controls are, closed to the page. */
export interface MountedUi {
  isOurs(element: Element): boolean;
  /** Moves the focus to the toolbar's first control. */
  focusToolbar(): void;
  /** Whether the focus is on one of our controls. */
  hasFocus(): boolean;
  /** Takes everything out of the page again. */
  remove(): void;
}

/**
 * Events that are kept from the page's own handlers when they happen on our controls, so that writing a note
 * sets off no shortcut of the page. A page that listens in the capture phase still sees them pass (issue 7).
 */
const PRIVATE_EVENTS = [
  'keydown',
  'keyup',
  'keypress',
  'input',
  'beforeinput',
  'paste',
  'copy',
  'cut',
  'click',
  'dblclick',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'focusin',
  'wheel',
  'contextmenu',
];

const HTML = 'http://www.w3.org/1999/xhtml';

/** Renders the page's UI into a closed shadow root, which enters the page only when there is something to show. */
export function mountPageUi(document: Document, state: PageUiState, actions: PageUiActions): MountedUi {
  // In a document that is not HTML, such as a picture's, `createElement` makes an element without a shadow root.
  const host = document.createElementNS(HTML, 'div') as HTMLDivElement;
  const root = host.attachShadow({ mode: 'closed' });
  // Constructed sheets pass a strict CSP; an inline <style> need not.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokensCss + pageUiCss + cardCss + barCss);
  root.adoptedStyleSheets = [sheet];
  for (const type of PRIVATE_EVENTS)
    root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });

  const stopShowing = effect(() => {
    const shows =
      state.toolbar.value ||
      state.card.value ||
      state.guestCard.value ||
      state.bars.value.length > 0 ||
      state.announcement.value;
    if (shows && !host.isConnected) document.documentElement.append(host);
  });
  render(h(PageUi, { state, actions }), root);

  return {
    isOurs: (element) => element === host,
    focusToolbar: () => root.querySelector<HTMLElement>('[role="toolbar"] button')?.focus(),
    hasFocus: () => root.activeElement !== null,
    remove() {
      stopShowing();
      render(null, root);
      host.remove();
    },
  };
}
