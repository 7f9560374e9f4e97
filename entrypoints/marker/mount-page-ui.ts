import { effect } from '@preact/signals';
import { h, render } from 'preact';
import barCss from '../../components/page/bar.css?inline';
import cardCss from '../../components/page/card.css?inline';
import { PageUi, type PageUiActions } from '../../components/page/PageUi.tsx';
import pageUiCss from '../../components/page/page-ui.css?inline';
import ribbonCss from '../../components/page/ribbon.css?inline';
import type { PageUiState } from '../../components/page/ui-state.ts';
import tokensCss from '../../components/tokens.css?inline';
import { guardPresses } from './guard-presses.ts';
import { createUiHost } from './ui-host.ts';

/** Where Snipmark's controls are, closed to the page. */
export interface MountedUi {
  isOurs(element: Element): boolean;
  /** Whether an event happened on our controls, wherever in the page they are. */
  isOn(event: Event): boolean;
  /** Moves the focus to the toolbar's first control. */
  focusToolbar(): void;
  /** Moves the focus to a card that is open. */
  focusCard(): void;
  /** Whether the focus is on one of our controls. */
  hasFocus(): boolean;
  /** Stays in sight where the page has changed around it. */
  settle(): void;
  /** Whether it is in a field of ours. */
  isWriting(): boolean;
  /** Takes everything out of the page again. */
  remove(): void;
}

/**
 * Events that are kept from the page's own handlers when they happen on our controls, so that they set off nothing
 * of the page's. A page that listens in the capture phase still sees them pass: notes are written in a document of
 * their own (`components/page/note-frame.ts`).
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

/** Renders the page's UI into a closed shadow root, which enters the page only when there is something to show. */
export function mountPageUi(
  document: Document,
  state: PageUiState,
  actions: PageUiActions,
  signal: AbortSignal,
): MountedUi {
  const host = createUiHost(document, signal);
  const { element, root } = host;
  // Constructed sheets pass a strict CSP; an inline <style> need not.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokensCss + pageUiCss + cardCss + barCss + ribbonCss);
  root.adoptedStyleSheets = [sheet];
  for (const type of PRIVATE_EVENTS)
    root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });

  const guard = guardPresses({ root, mayBeCovered: host.mayBeCovered, onHeldBack: host.raise, signal });

  const stopShowing = effect(() => {
    const standing = state.toolbar.value ?? state.card.value ?? state.guestCard.value;
    const seen = standing !== null || state.bars.value.length > 0;
    if (seen || state.announcement.value) host.show(standing?.words.node() ?? null, seen);
    // It needs to be above nothing, and stays where it is.
    else if (state.ribbon.value && !element.isConnected) host.show(null, false);
    if (seen) guard.raised();
    else host.rest();
  });
  render(h(PageUi, { state, actions }), root);

  function settle(): void {
    host.settle();
    // It may have been in a dialog that is closed now.
    if (state.ribbon.value && !element.checkVisibility()) host.show(null, false);
  }
  // A dialog closes without a change of the page's text.
  document.addEventListener('toggle', settle, { capture: true, passive: true, signal });

  return {
    isOurs: (other) => other === element,
    isOn: (event) => event.composedPath().includes(element),
    focusToolbar: () => root.querySelector<HTMLElement>('[role="toolbar"] button')?.focus(),
    focusCard: () => root.querySelector<HTMLElement>('[role="dialog"]')?.focus(),
    hasFocus: () => root.activeElement !== null,
    settle,
    isWriting: () => root.activeElement?.matches('iframe, input:not([type="checkbox"])') ?? false,
    remove() {
      stopShowing();
      render(null, root);
      element.remove();
    },
  };
}
