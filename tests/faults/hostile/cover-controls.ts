/**
 * Ways to have a reader press a control without seeing it. Each runs in the page, after the toolbar has come; it may use
 * nothing from outside itself. The first script of the page has kept all `toggle` events from everybody else.
 */
export const COVERS: Readonly<Record<string, () => void>> = {
  'lays a box over it that lets presses through': () => {
    const box = document.createElement('div');
    box.style.cssText =
      'position: fixed; inset: 0; z-index: 2147483647; background: teal; pointer-events: none';
    document.documentElement.append(box);
  },
  'shows such a box above all else': () => {
    const box = document.createElement('div');
    box.popover = 'manual';
    box.style.cssText =
      'inset: 0; width: 100vw; height: 100vh; border: 0; background: teal; pointer-events: none';
    document.body.append(box);
    box.showPopover();
  },
  'shows such a box and takes it away as the press begins': () => {
    const box = document.createElement('div');
    box.popover = 'manual';
    box.style.cssText =
      'inset: 0; width: 100vw; height: 100vh; border: 0; background: teal; pointer-events: none';
    document.body.append(box);
    box.showPopover();
    addEventListener('pointerdown', () => box.remove(), true);
  },
  'shows one in a dialog that does not take presses': () => {
    const dialog = document.createElement('dialog');
    dialog.style.cssText =
      'inset: 0; width: 100vw; height: 100vh; max-width: none; max-height: none; border: 0; background: teal; pointer-events: none';
    document.body.append(dialog);
    dialog.showModal();
  },
  'fades the page': () => {
    document.documentElement.style.cssText = 'opacity: 0.02; filter: opacity(2%)';
  },
  'fades the page and takes it out of the top': () => {
    document.documentElement.style.opacity = '0.02';
    for (const element of document.querySelectorAll<HTMLElement>('[popover]')) element.hidePopover();
  },
  'takes it out of the top and lays a box over it': () => {
    for (const element of document.querySelectorAll<HTMLElement>('[popover]')) element.hidePopover();
    const box = document.createElement('div');
    box.style.cssText =
      'position: fixed; inset: 0; z-index: 2147483647; background: teal; pointer-events: none';
    document.documentElement.append(box);
  },
  'fades, clips and shrinks its host': () => {
    for (const element of document.querySelectorAll<HTMLElement>('[popover]'))
      for (const rule of [
        'opacity: 0.02',
        'clip-path: inset(50%)',
        'transform: scale(0.01)',
        'zoom: 0.02',
        'filter: blur(40px)',
      ])
        element.style.setProperty(...(rule.split(': ') as [string, string]), 'important');
  },
  'makes all of the page tiny': () => {
    document.documentElement.style.zoom = '0.05';
  },
};

/** Those that only a browser with IntersectionObserver v2 can tell of. */
export const HIDDEN_COVERS: Readonly<Record<string, () => void>> = {
  'shows a box above all else from a closed shadow root': () => {
    const host = document.createElement('div');
    document.body.append(host);
    const box = document.createElement('div');
    box.popover = 'manual';
    box.style.cssText =
      'inset: 0; width: 100vw; height: 100vh; border: 0; background: teal; pointer-events: none';
    host.attachShadow({ mode: 'closed' }).append(box);
    box.showPopover();
  },
  'shows such a box and takes it away as the press begins, and nobody else hears of that': () => {
    const host = document.createElement('div');
    document.body.append(host);
    const box = document.createElement('div');
    box.popover = 'manual';
    box.style.cssText =
      'inset: 0; width: 100vw; height: 100vh; border: 0; background: teal; pointer-events: none';
    host.attachShadow({ mode: 'closed' }).append(box);
    box.showPopover();
    const uncover = (event: Event) => {
      host.remove();
      event.stopImmediatePropagation();
    };
    addEventListener('pointerdown', uncover, true);
    addEventListener('mousedown', uncover, true);
  },
  'shows a box again that was there before': () => {
    const box = document.querySelector<HTMLElement>('#early');
    box?.hidePopover();
    box?.style.setProperty('inset', '0');
    box?.style.setProperty('width', '100vw');
    box?.style.setProperty('height', '100vh');
    box?.showPopover();
  },
};

/** The first script of the page: nobody after it hears of what the page shows above all else. */
export function hideToggles(): void {
  for (const type of ['toggle', 'beforetoggle', 'fullscreenchange'])
    addEventListener(type, (event) => event.stopImmediatePropagation(), true);
  addEventListener('DOMContentLoaded', () => {
    const early = document.createElement('div');
    early.id = 'early';
    early.popover = 'manual';
    early.style.cssText =
      'inset: auto; width: 1px; height: 1px; border: 0; padding: 0; background: teal; pointer-events: none';
    document.body.append(early);
    early.showPopover();
  });
}
